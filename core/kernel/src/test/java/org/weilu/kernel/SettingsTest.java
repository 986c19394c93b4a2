package org.weilu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;

class SettingsTest {
    record Tea(
            int maxCups,
            @Nullable String kind,
            @Nullable Duration steep,
            @Nullable List<String> guests,
            boolean sweet) {
        Tea {
            if (maxCups < 0) {
                throw new IllegalArgumentException("max-cups is at least 0");
            }
            kind = kind == null ? "green" : kind;
        }
    }

    private static Tea read(Map<String, String> settings) {
        return new Settings(id -> id.equals("tea") ? settings : Map.of()).read("tea", Tea.class);
    }

    @Test
    void readsKeysInKebabAndCamelCase() {
        assertThat(read(Map.of("max-cups", " 3 ", "steep", "PT2M", "guests", "Wang, Li", "sweet", "true")))
                .isEqualTo(new Tea(3, "green", Duration.ofMinutes(2), List.of("Wang", "Li"), true));
        assertThat(read(Map.of("maxCups", "3")).maxCups()).isEqualTo(3);
    }

    @Test
    void leavesMissingOnesToTheConstructor() {
        assertThat(read(Map.of())).isEqualTo(new Tea(0, "green", null, null, false));
        assertThat(read(Map.of("kind", " ", "max-cups", ""))).isEqualTo(new Tea(0, "green", null, null, false));
    }

    @Test
    void namesPluginKeyAndReason() {
        assertRefused(Map.of("max-mugs", "3"), "tea.max-mugs: unknown; known are [max-cups, kind, steep");
        assertRefused(Map.of("max-cups", "many"), "tea.max-cups: ", "\"many\"");
        assertRefused(Map.of("max-cups", "-1"), "max-cups is at least 0");
        assertRefused(Map.of("steep", "soon"), "tea.steep: ");
        assertRefused(Map.of("max-cups", "1", "maxCups", "2"), "given twice");
    }

    private static void assertRefused(Map<String, String> settings, String... words) {
        assertThatThrownBy(() -> read(settings)).isInstanceOfSatisfying(PortalException.class, e -> {
            assertThat(e.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(e.refusal().words()).contains(words);
        });
    }
}
