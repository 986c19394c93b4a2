package org.weilu.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weilu.spi.PortalException;
import org.weilu.spi.document.Csv;

final class CsvTest {
    private final Csv csv = new Documents().csv();

    @Test
    void writesWhatASpreadsheetOpens() throws IOException {
        assertThat(written("𠮷野,\"茶\"\n炉", "2")).isEqualTo("\ufeff甲,乙\r\n\"𠮷野,\"\"茶\"\"\n炉\",2\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1+2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                " =1",
                "\u00a0=1",
                "\u3000=1",
                "'=1",
                "''=1",
                "=HYPERLINK(\"http://e.example\")",
                "-cmd|' /C calc'!A0",
                "\ufeff=1"
            })
    void nothingIsTakenForAFormulaAndAllComesBack(String hostile) throws IOException {
        String text = written(hostile, "x");
        String cell = text.substring(text.indexOf("\r\n") + 2).replaceFirst("^\"", "");
        assertThat(cell).startsWith("'");
        assertThat(read(text).getFirst()).containsEntry("甲", hostile).containsEntry("乙", "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "-3.25", "'", "'a", "a=b", "", " 空 ", "'-5", "a'=1"})
    void harmlessCellsComeBackToo(String cell) throws IOException {
        assertThat(read(written(cell, "x")).getFirst()).containsEntry("甲", cell);
    }

    @Test
    void negativeNumbersStayNumbers() throws IOException {
        assertThat(written("-5", "-3.25")).contains("\r\n-5,-3.25\r\n");
    }

    @Test
    void readsWithAndWithoutMarkAndNamesLines() throws IOException {
        assertThat(read("a,b\n1,2\n\n3,4")).hasSize(2);
        refuses("a,b\n1,2\n3", "第 3 行", "有 1 格");
        refuses("a,a\n1,2", "重复");
        refuses("", "空");
        refuses("a,b\n\"1,2\n", "引号");
        assertThatThrownBy(() -> csv.read(new ByteArrayInputStream("姓名\n王".getBytes(Charset.forName("GBK")))))
                .isInstanceOf(PortalException.class)
                .hasMessageContaining("UTF-8");
    }

    private void refuses(String text, String... words) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(PortalException.class)
                .message()
                .contains(words);
    }

    private List<java.util.Map<String, String>> read(String text) throws IOException {
        return csv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String written(String... row) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        csv.write(out, List.of("甲", "乙"), Stream.of(List.of(row)));
        return out.toString(StandardCharsets.UTF_8);
    }
}
