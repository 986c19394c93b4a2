package org.weilu.documents;

import java.awt.geom.GeneralPath;
import java.util.List;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/** The machine's fonts are not looked for: that takes seconds and leaves a file in the home folder. */
final class NoSystemFonts implements FontMapper {
    @Override
    public @Nullable FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor like) {
        return null;
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor like) {
        return new FontMapping<>(new Empty(name), false);
    }

    @Override
    public @Nullable CIDFontMapping getCIDFont(String name, PDFontDescriptor like, PDCIDSystemInfo system) {
        return null;
    }

    /** A font without a character. */
    private record Empty(String name) implements FontBoxFont {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public BoundingBox getFontBBox() {
            return new BoundingBox(0, 0, 1000, 1000);
        }

        @Override
        public List<Number> getFontMatrix() {
            return List.of(0.001f, 0f, 0f, 0.001f, 0f, 0f);
        }

        @Override
        public GeneralPath getPath(String glyph) {
            return new GeneralPath();
        }

        @Override
        public float getWidth(String glyph) {
            return 0;
        }

        @Override
        public boolean hasGlyph(String glyph) {
            return false;
        }
    }
}
