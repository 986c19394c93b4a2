package org.weilu.testkit;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What somebody copies out of a PDF. */
public record PdfText(int pages, List<String> lines) {
    public PdfText {
        lines = List.copyOf(lines);
    }

    public static PdfText of(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            return new PdfText(
                    read.getNumberOfPages(),
                    text.getText(read).lines().map(String::strip).toList());
        }
    }

    /** All of it without spaces and ends of lines: a table breaks its words where its columns end. */
    public String joined() {
        return String.join("", lines).replace(" ", "");
    }
}
