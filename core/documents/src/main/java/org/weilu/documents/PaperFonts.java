package org.weilu.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** The fonts of papers: read when a paper is printed, and forgotten after it. */
final class PaperFonts {
    /** The old printers' mark for a type that is missing from the case. */
    static final String UNKNOWN = "〓";

    /** What the bold one lacks, the other has. */
    static final String FAMILY = "font-family: Weilu, WeiluAll;";

    private static final String REGULAR = "NotoSansSC-Regular.ttf";
    private static final String BOLD = "NotoSansSC-Bold.ttf";
    private static final int LAST = 0x3ffff;

    // One picture for two characters: copied text would give the wrong one back.
    private static final Map<Integer, Integer> TWINS = Map.of(
            0x2003, 0x3000, 0x2012, 0x2013, 0x2035, 0xff40, 0x2215, 0xff0f, 0x2329, 0x3008, 0x232a, 0x3009, 0x301c,
            0xff5e);

    private @Nullable BitSet known;

    /** Each is read once for a document, although one of them stands in two families. */
    static void addTo(PdfRendererBuilder builder, PDDocument document) throws IOException {
        PDFontSupplier regular = new PDFontSupplier(font(document, REGULAR));
        PDFontSupplier bold = new PDFontSupplier(font(document, BOLD));
        builder.useFont(regular, "Weilu", 400, FontStyle.NORMAL, true);
        builder.useFont(bold, "Weilu", 700, FontStyle.NORMAL, true);
        builder.useFont(regular, "WeiluAll", 400, FontStyle.NORMAL, true);
    }

    private static PDFont font(PDDocument document, String name) throws IOException {
        try (InputStream in = stream(name)) {
            return PDType0Font.load(document, in, true);
        }
    }

    String missing(String text) {
        BitSet all = known();
        return printable(text)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !all.get(c))
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Without what has no picture: marks of direction, joiners, selectors of variants. */
    static String printable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT && !isSelector(c))
                .forEach(c -> clean.appendCodePoint(TWINS.getOrDefault(c, c)));
        return clean.toString();
    }

    private static boolean isSelector(int c) {
        return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
    }

    private synchronized BitSet known() {
        if (known == null) {
            known = read();
        }
        return known;
    }

    private static BitSet read() {
        try (InputStream in = stream(REGULAR);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            CmapLookup characters = Objects.requireNonNull(font.getUnicodeCmapLookup());
            BitSet all = new BitSet(LAST + 1);
            for (int c = 0; c <= LAST; c++) {
                all.set(c, characters.getGlyphId(c) != 0);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String name) {
        return Objects.requireNonNull(PaperFonts.class.getResourceAsStream("font/" + name), name);
    }
}
