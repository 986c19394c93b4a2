package org.weilu.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.document.Csv;

final class CommonsCsv implements Csv {
    private static final int MOST_BYTES = 20_000_000;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\r\n")
            .setIgnoreEmptyLines(true)
            .get();

    @Override
    public void write(OutputStream out, List<String> header, Stream<List<String>> rows) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord(header.stream().map(SpreadsheetCell::safe));
        try (rows) {
            for (Iterator<List<String>> each = rows.iterator(); each.hasNext(); ) {
                printer.printRecord(each.next().stream().map(SpreadsheetCell::safe));
            }
        }
        printer.flush();
    }

    @Override
    public List<Map<String, String>> read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw invalid(1, "文件超过 20 MB", "the file is larger than 20 MB");
        }
        InputStreamReader reader = new InputStreamReader(
                new ByteArrayInputStream(bytes),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try (CSVParser parser =
                CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
            return rows(parser);
        }
    }

    private static List<Map<String, String>> rows(CSVParser parser) {
        Iterator<CSVRecord> records = parser.iterator();
        List<Map<String, String>> rows = new ArrayList<>();
        long line = 1;
        try {
            if (!records.hasNext()) {
                throw invalid(1, "文件是空的", "the file is empty");
            }
            List<String> header = header(records.next());
            line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                rows.add(row(header, records.next(), line));
                line = parser.getCurrentLineNumber() + 1;
            }
            return rows;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw invalid(
                        line,
                        "不是 UTF-8 编码；请在表格软件里另存为“CSV UTF-8”",
                        "not UTF-8; save it as \"CSV UTF-8\" from the spreadsheet");
            }
            throw invalid(line, "引号没有配对", "a quotation mark is in the wrong place or not closed");
        }
    }

    private static List<String> header(CSVRecord first) {
        List<String> header = new ArrayList<>();
        for (String cell : first) {
            String name = cell.startsWith("\ufeff") ? cell.substring(1) : cell;
            header.add(SpreadsheetCell.plain(name).strip());
        }
        if (new HashSet<>(header).size() < header.size()) {
            throw invalid(1, "表头有重复的列名", "a column name stands twice in the header");
        }
        return header;
    }

    private static Map<String, String> row(List<String> header, CSVRecord cells, long line) {
        if (cells.size() != header.size()) {
            throw invalid(
                    line,
                    "有 " + cells.size() + " 格，表头有 " + header.size() + " 格",
                    cells.size() + " cells, the header has " + header.size());
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), SpreadsheetCell.plain(cells.get(i)));
        }
        return row;
    }

    private static PortalException invalid(long line, String chinese, String english) {
        return new PortalException(
                Refusal.invalid("csv", "第 " + line + " 行：" + chinese + "。 Line " + line + ": " + english + "."));
    }
}
