package org.weilu.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class HtmlTest {
    @Test
    void escapesTextAndAttributes() {
        Html html = new Html().leaf("p", "<b>&\"", "title", "\"><script>", "class", null);
        assertThat(html.toString()).isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&quot;</p>");
    }

    @Test
    void leadsNowhereButToPages() {
        assertThat(Html.safe("/news?x=1")).isEqualTo("/news?x=1");
        assertThat(Html.safe("https://example.org")).isEqualTo("https://example.org");
        assertThat(Html.safe("javascript:alert(1)")).isEqualTo("#");
        assertThat(Html.safe("//evil.example")).isEqualTo("#");
        assertThat(Html.safe("/\\evil.example")).isEqualTo("#");
        assertThat(Html.safe("data:text/html,x")).isEqualTo("#");
    }

    @Test
    void refusesToEndWithOpenElements() {
        assertThatThrownBy(() -> new Html().open("p").toString()).isInstanceOf(IllegalStateException.class);
    }
}
