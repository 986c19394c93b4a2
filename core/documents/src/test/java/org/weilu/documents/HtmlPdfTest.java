package org.weilu.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weilu.spi.PortalException;
import org.weilu.spi.document.Pdf;
import org.weilu.spi.document.PdfPage;
import org.weilu.spi.document.PdfPage.Paper;

final class HtmlPdfTest {
    private static final float MILLIMETRE = 72 / 25.4f;
    private final Documents documents = new Documents();
    private final Pdf pdf = documents.pdf();

    @Test
    void givesItsTextBackAndKnowsItsSheet() throws IOException {
        String words = "围炉夜话：12月5日 14:00–15:30 “茶” 劳动模范奖状 Zoë ①";
        for (Paper paper : Paper.values()) {
            byte[] bytes = print(paper, "<p><b>" + words + "</b></p><p>" + words + "</p>");
            assertThat(bytes.length).isLessThan(60_000);
            try (PDDocument read = Loader.loadPDF(bytes)) {
                assertThat(text(read).lines().filter(words::equals)).hasSize(2);
                assertThat(read.getDocumentInformation().getTitle()).isEqualTo("证书 & <奖>");
                PDRectangle sheet = read.getPage(0).getMediaBox();
                boolean large = paper.name().startsWith("A3");
                boolean lies = paper.name().endsWith("LANDSCAPE");
                assertThat(Math.min(sheet.getWidth(), sheet.getHeight()) / MILLIMETRE)
                        .isBetween(large ? 296f : 209f, large ? 298f : 211f);
                assertThat(sheet.getWidth() > sheet.getHeight()).isEqualTo(lies);
            }
        }
    }

    @Test
    void showsWhatNoFontHas() throws IOException {
        assertThat(pdf.missing("𠮷野家的😀，陈𠮷")).isEqualTo("𠮷😀");
        assertThat(pdf.missing("䶮镕喆堃昇 1\u200d\ufe0f\n")).isEmpty();
        try (PDDocument read = Loader.loadPDF(print(Paper.A4, "<p>张𠮷生😀</p><p><b>䶮镕</b></p>"))) {
            assertThat(text(read).lines()).containsExactly("张〓生〓", "䶮镕");
        }
    }

    @Test
    void breaksLinesOfChineseAsPrintersDo() throws IOException {
        String words = "<p style='width:36mm;font-size:10pt'>一二三四五六七八九十，一二三四五六七八九，十</p>";
        try (PDDocument read = Loader.loadPDF(print(Paper.A4, words))) {
            assertThat(text(read).lines()).hasSizeGreaterThan(1).noneMatch(line -> line.startsWith("，"));
        }
    }

    @Test
    void manyAskAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<byte[]>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String words = "<p>第" + i + "份</p>";
                all.add(threads.submit(() -> print(Paper.A4, words)));
            }
            for (int i = 0; i < all.size(); i++) {
                try (PDDocument read = Loader.loadPDF(all.get(i).get())) {
                    assertThat(text(read)).contains("第" + i + "份");
                }
            }
        }
    }

    @Test
    void fetchesNothing(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.html"), "<p>geheim</p>");
        String picture = Base64.getEncoder().encodeToString(documents.qrCodes().png("https://example.org/t/1", 200));
        byte[] bytes = print(
                Paper.A4,
                "<object data='" + secret.toUri() + "'></object><img src=\"" + secret.toUri() + "\">"
                        + "<link rel='attachment' href='" + secret.toUri() + "'/>"
                        + "<p>&#160;</p><img style='width:40mm' src=\"data:image/png;base64," + picture + "\">");
        try (PDDocument read = Loader.loadPDF(bytes)) {
            assertThat(text(read)).doesNotContain("geheim");
            assertThat(read.getDocumentCatalog().getNames()).isNull();
            BufferedImage page = new PDFRenderer(read).renderImageWithDPI(0, 30);
            assertThat(black(page)).isGreaterThan(300);
        }
        assertThatThrownBy(() -> print(Paper.A4, "<!DOCTYPE a [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>&x;"))
                .isInstanceOf(PortalException.class);
    }

    @Test
    void refusesWhatIsNoPage() {
        assertThatThrownBy(() -> print(Paper.A4, "<p>不闭合")).isInstanceOf(PortalException.class);
        assertThatThrownBy(() -> print(Paper.A4, "长".repeat(2_000_001)))
                .isInstanceOfSatisfying(
                        PortalException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("invalid"));
    }

    private byte[] print(Paper paper, String body) {
        return pdf.write(new PdfPage("证书 & <奖>", Locale.SIMPLIFIED_CHINESE, paper, "", body));
    }

    private static String text(PDDocument read) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setSortByPosition(true);
        return text.getText(read);
    }

    private static int black(BufferedImage page) {
        int black = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                black += (page.getRGB(x, y) & 0xff) < 100 ? 1 : 0;
            }
        }
        return black;
    }
}
