package org.weilu.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.weilu.spi.PortalException;
import org.weilu.spi.document.Yaml;

final class YamlTest {
    private final Yaml yaml = new Documents().yaml();

    @Test
    void readsWhatPeopleMean() {
        Map<String, Object> keys = yaml.read("""
                day: 2026-12-05
                time: 09:30
                at: 2026-12-05T14:00
                answer: no
                phone: 0571
                seats: 40
                open: true
                part: 0.5
                empty:
                tags: [茶, 炉]
                inner: {a: 1}
                """);
        assertThat(keys)
                .containsEntry("day", "2026-12-05")
                .containsEntry("time", "09:30")
                .containsEntry("at", "2026-12-05T14:00")
                .containsEntry("answer", "no")
                .containsEntry("phone", "0571")
                .containsEntry("seats", 40)
                .containsEntry("open", true)
                .containsEntry("part", 0.5)
                .containsEntry("empty", "")
                .containsEntry("tags", List.of("茶", "炉"))
                .containsEntry("inner", Map.of("a", 1));
        assertThat(yaml.read("")).isEmpty();
    }

    @Test
    void splitsFrontMatter() {
        Yaml.FrontMatter split = yaml.split("\ufeff---\r\ntitle: 茶\r\n---\r\n\r\n正文\r\n---\r\n后");
        assertThat(split.keys()).containsEntry("title", "茶");
        assertThat(split.body()).isEqualTo("正文\n---\n后");
        assertThat(yaml.split("没有").body()).isEqualTo("没有");
        assertThat(yaml.split("没有").keys()).isEmpty();
    }

    @Test
    void namesLineAndReason() {
        refuses("a: 1\nb: 2\na: 3", "第 3 行", "写了两次", "Line 3");
        refuses("a: 1\n\tb: 2", "第 2 行", "制表符");
        refuses("a: [1", "第 1 行");
        refuses("- a", "第 1 行", "最外层");
        refuses("x: !!javax.script.ScriptEngineManager []", "第 1 行", "类型标记");
        refuses("x: !!java.net.URL [http://e.example]", "第 1 行");
        assertThatThrownBy(() -> yaml.split("---\ntitle: 茶\ntitle: 水\n---\n"))
                .isInstanceOf(PortalException.class)
                .hasMessageContaining("第 3 行");
        assertThatThrownBy(() -> yaml.split("---\ntitle: 茶\n")).hasMessageContaining("第 1 行");
    }

    @Test
    void bombsAreRefused() {
        String laughs = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
                + IntStream.range(1, 9)
                        .mapToObj(i -> "a" + i + ": &a" + i + " ["
                                + "*a%d,".formatted(i - 1).repeat(8) + "*a" + (i - 1) + "]")
                        .collect(Collectors.joining("\n"));
        refuses(laughs, "引用");
        refuses("a: " + "[".repeat(5_000), "嵌套");
        refuses("a: " + "x".repeat(1_000_001), "第 1 行");
        refuses("a: &a [*a]", "行");
    }

    private void refuses(String text, String... words) {
        assertThatThrownBy(() -> yaml.read(text))
                .isInstanceOf(PortalException.class)
                .message()
                .contains(words);
    }
}
