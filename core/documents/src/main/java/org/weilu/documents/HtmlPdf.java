package org.weilu.documents;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRRuntimeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.document.Pdf;
import org.weilu.spi.document.PdfPage;

/** Prints one page after another: a font in use weighs more than a hundred visitors. */
final class HtmlPdf implements Pdf {
    private static final int LONGEST = 2_000_000;
    private static final int PATIENCE_SECONDS = 20;
    private static final int QUEUE = 16;
    private static final Pattern VOID = Pattern.compile("<(br|col|hr|img|input|wbr)\\b([^>]*?)/?>");
    private final Semaphore turn = new Semaphore(1, true);
    private final PaperFonts fonts = new PaperFonts();

    @Override
    public byte[] write(PdfPage page) {
        if (page.style().length() + page.body().length() > LONGEST) {
            throw new PortalException(Refusal.invalid("body", "内容太长，排不成一份 PDF。 Too long for a PDF."));
        }
        try {
            if (turn.getQueueLength() >= QUEUE || !turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return print(page);
        } catch (IOException | XRRuntimeException e) {
            throw PortalException.fault("cannot write a PDF: " + page.title(), e);
        } finally {
            turn.release();
        }
    }

    @Override
    public String missing(String text) {
        return fonts.missing(text);
    }

    private static PortalException busy() {
        return new PortalException(Refusal.of(
                Refusal.Kind.UNAVAILABLE, "busy", "正在排印别的文件，请过一会儿再试。 Other papers are being printed, try again soon."));
    }

    private byte[] print(PdfPage page) throws IOException {
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new NoSystemFonts());
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document)
                    .withHtmlContent(html(page), null)
                    .useExternalResourceAccessControl(
                            (address, type) -> address.startsWith("data:image/"),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useUnicodeLineBreaker(new LineBreaks(page.language()))
                    .useReplacementText(PaperFonts.UNKNOWN)
                    .withProducer("Weilu")
                    .toStream(out);
            PaperFonts.addTo(builder, document);
            builder.run();
        }
        return out.toByteArray();
    }

    private static String html(PdfPage page) {
        String title = page.title().replace("&", "&amp;").replace("<", "&lt;");
        String body = VOID.matcher(PaperFonts.printable(page.body())).replaceAll("<$1$2/>");
        return """
                <html lang="%s"><head><title>%s</title><style>
                @page { size: %s; margin: 14mm; }
                html { %s font-size: 10pt; line-height: 1.5; color: #222; }
                h1, h2, h3, p, ul, ol, table { margin: 0; padding: 0; }
                table { border-collapse: collapse; }
                </style><style>%s</style></head><body>%s</body></html>""".formatted(
                        page.language().toLanguageTag(),
                        title,
                        page.paper().size(),
                        PaperFonts.FAMILY,
                        page.style().replace("<", ""),
                        body);
    }
}
