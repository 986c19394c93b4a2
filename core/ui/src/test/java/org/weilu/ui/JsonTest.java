package org.weilu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JsonTest {
    @Test
    void escapesWhatWouldEndAText() {
        assertThat(Json.of("\"\\\n\u2028𠮷")).isEqualTo("\"\\\"\\\\\\u000a\\u2028𠮷\"");
    }

    @Test
    void leavesOutWhatHasNoValue() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", "围炉");
        map.put("picture", null);
        map.put("places", List.of(1, 2.5, true));

        assertThat(Json.of(map)).isEqualTo("{\"name\":\"围炉\",\"places\":[1,2.5,true]}");
        assertThat(Json.of(Arrays.asList("a", null))).isEqualTo("[\"a\",null]");
    }
}
