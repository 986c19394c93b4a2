package org.weilu.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weilu.spi.PortalException;
import org.weilu.spi.document.Markdown;

final class MarkdownTest {
    private final Markdown markdown = new Documents().markdown();

    @Test
    void writesWhatNeighboursWrite() {
        assertThat(markdown.html("*小*讲**解**员\n\n- 一\n- 二\n\n3. 三"))
                .contains("<em>小</em>讲<strong>解</strong>员", "<ul>", "<li>一</li>", "<ol start=\"3\">");
        assertThat(markdown.html("| 甲 | 乙 |\n|---|--:|\n| 1 | 2 |"))
                .contains("<table>", "<th>甲</th>", "<td>2</td>")
                .doesNotContain("align");
    }

    @Test
    void headingsStandBelowThePagesOwnAndSkipNoLevel() {
        assertThat(markdown.html("# 一\n\n### 二\n\n# 三"))
                .contains("<h2>一</h2>", "<h3>二</h3>", "<h2>三</h2>")
                .doesNotContain("<h1");
        assertThat(markdown.html("### 深")).contains("<h2>深</h2>");
    }

    @Test
    void aLineBreakBetweenHanCharactersIsNoSpace() {
        assertThat(markdown.html("围炉\n煮茶，\n说话")).contains("围炉煮茶，说话");
        assertThat(markdown.html("tea\ntime")).contains("tea\ntime");
    }

    @Test
    void foreignLinksPassNothingOn() {
        assertThat(markdown.html("[外](https://example.org/a?b=1) [内](/activities) [信](mailto:a@b.cn)"))
                .contains("<a href=\"https://example.org/a?b&#61;1\" rel=\"nofollow noopener\">外</a>")
                .contains("<a href=\"/activities\">内</a>")
                .contains("<a href=\"mailto:a&#64;b.cn\">信</a>");
    }

    @Test
    void picturesComeFromHereOnly() {
        assertThat(markdown.html("![炉火](/assets/ab-640.jpg)"))
                .contains("<img src=\"/assets/ab-640.jpg\" alt=\"炉火\" loading=\"lazy\" />");
        for (String foreign :
                new String[] {"https://example.org/x.png", "//example.org/x.png", "data:image/png;base64,AA"}) {
            assertThat(markdown.html("![炉火](" + foreign + ")"))
                    .doesNotContain("<img")
                    .contains("炉火");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<iframe src=//e.example></iframe>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox)",
                "[x](//e.example/a)",
                "[x](/\\e.example/a)",
                "[x](\\\\e.example)",
                "[x](https://user@e.example/)",
                "[x](<  javascript:alert(1)>)",
                "<p style=\"position:fixed\" id=\"main\" class=\"menu\">x</p>",
                "![x](x\" onerror=\"alert(1))",
                "[x](/a\" onmouseover=\"alert(1))",
                "<form action=//e.example><input name=password></form>",
                "<base href=//e.example>",
                "<meta http-equiv=refresh content=0>",
                "```\"><script>alert(1)</script>\nx\n```",
                "<!--[if IE]><script>alert(1)</script><![endif]-->",
                "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]"
            })
    void nothingHostileGetsThrough(String hostile) {
        assertHarmless(markdown.html(hostile));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=\"https://e.example/x\" onerror=\"alert(1)\">",
                "<p style=\"x\" id=\"y\" class=\"z\" onclick=\"a()\">x</p>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"//e.example\">x</a>",
                "<h1>x</h1>",
                "<iframe src=\"/x\"></iframe>",
                "<style>*{display:none}</style>",
                "<svg><script>alert(1)</script></svg>"
            })
    void theGateHoldsEvenIfTheWriterFails(String html) {
        assertHarmless(new PageHtml().clean(html));
    }

    private static void assertHarmless(String html) {
        String tags = String.join(
                        "\n",
                        java.util.regex.Pattern.compile("<[^>]*>")
                                .matcher(html)
                                .results()
                                .map(match -> match.group())
                                .toList())
                .toLowerCase(Locale.ROOT);
        assertThat(tags)
                .doesNotContain("script", "onerror", "onload", "onmouse", "onclick", "style", " id=", "class=")
                .doesNotContain("<iframe", "<svg", "<form", "<input", "<base", "<meta", "<math", "<h1", "data:", "vbs")
                .doesNotContain("e.example");
    }

    @Test
    void deepNestingAndLengthAreBounded() {
        for (String deep : new String[] {
            ">".repeat(20_000) + "x",
            "[".repeat(50_000),
            "*a **b ".repeat(20_000),
            "- ".repeat(20_000),
            "`".repeat(99_999),
            "![".repeat(20_000) + "](".repeat(2_000),
            "<a ".repeat(50_000),
            "|".repeat(20_000) + "\n" + "|-".repeat(10_000)
        }) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                assertThat(markdown.html(deep)).isNotNull();
                assertThat(markdown.text(deep)).isNotNull();
            });
        }
        assertThatThrownBy(() -> markdown.html("字".repeat(200_001))).isInstanceOf(PortalException.class);
        assertThatThrownBy(() -> markdown.text("[](".repeat(2_001))).isInstanceOf(PortalException.class);
    }

    @Test
    void wordsAloneAreOneLineAParagraph() {
        assertThat(markdown.text(
                        "# 题\n\n围炉\n煮茶 **热** [处](/x) ![图](/y)\n\n- 甲\n- 乙\n\n|a|b|\n|-|-|\n|1|2|\n\n`c` <b>d</b>"))
                .isEqualTo("题\n围炉煮茶 热 处 图\n甲\n乙\na b\n1 2\nc <b>d</b>");
    }
}
