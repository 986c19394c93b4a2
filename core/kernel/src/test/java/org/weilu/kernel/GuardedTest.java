package org.weilu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;

class GuardedTest {
    private final Failures failures = new Failures();
    private final Guarded<Tea> tea = new Guarded<>("tea", new Tea(), failures);

    @SuppressWarnings({"DoNotCallSuggester", "InfiniteRecursion"}) // it fails in every way there is
    static final class Tea implements ExtensionPoint {
        String pour() {
            return "hot";
        }

        String spill() {
            throw new IllegalStateException("spilt");
        }

        String overflow() {
            return overflow() + "!";
        }

        String leak(String what) {
            throw new OutOfMemoryError(what);
        }

        String link() {
            throw new NoClassDefFoundError("a/B");
        }
    }

    @Test
    void leavesOutWhatCannotBeShown() {
        assertThat(tea.show(Tea::pour)).contains("hot");
        assertThat(tea.show(cup -> null)).isEmpty();
        assertThat(failures.of("tea")).isZero();
        assertThat(tea.show(Tea::spill)).isEmpty();
        assertThat(tea.show(Tea::overflow)).isEmpty();
        assertThat(tea.show(Tea::link)).isEmpty();
        assertThat(failures.of("tea")).isEqualTo(3);
        assertThat(failures.of("other")).isZero();
    }

    @Test
    void refusesWhatCannotBeDecided() {
        Refusal no = Refusal.of(Refusal.Kind.CONFLICT, "full", "满了");
        assertThat(tea.decide(Locale.ENGLISH, cup -> Optional.of(no))).contains(no);
        assertThat(tea.decide(Locale.ENGLISH, cup -> Optional.empty())).isEmpty();
        Refusal chinese = tea.decide(Locale.SIMPLIFIED_CHINESE, cup -> Optional.of(Refusal.invalid("cup", cup.spill())))
                .orElseThrow();
        assertThat(chinese.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        assertThat(chinese.code()).isEqualTo("cannot_check");
        assertThat(chinese.words()).isEqualTo("暂时无法核实，请稍后再试。");
        assertThat(chinese.wayOn()).isNotNull();
        assertThat(tea.decide(Locale.ENGLISH, cup -> noAnswer()).orElseThrow().words())
                .startsWith("This cannot be checked");
        assertThat(failures.of("tea")).isEqualTo(2);
    }

    @SuppressWarnings({"NullAway", "NullOptional"}) // what a careless plugin does
    private static Optional<Refusal> noAnswer() {
        return null;
    }

    @Test
    void passesOnWhatFailsATransaction() {
        assertThat(tea.<String>join(Tea::pour)).isEqualTo("hot");
        assertThatThrownBy(() -> tea.<String>join(Tea::spill))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("spilt");
        assertThat(failures.of("tea")).isEqualTo(1);
    }

    @Test
    void holdsNoRefusalAndNoCollisionAgainstThePlugin() {
        Refusal no = Refusal.of(Refusal.Kind.CONFLICT, "full", "满了");
        assertThatThrownBy(() -> tea.<String>join(cup -> {
                    throw new PortalException(no);
                }))
                .isInstanceOf(PortalException.class);
        assertThatThrownBy(() -> tea.<String>join(cup -> {
                    throw new IllegalStateException(new SQLException("serialize", "40001"));
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(failures.of("tea")).isZero();
        assertThatThrownBy(() -> tea.<String>join(cup -> {
                    throw new IllegalStateException(new SQLException("duplicate", "23505"));
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(failures.of("tea")).isEqualTo(1);
    }

    @Test
    void doesNotSwallowWhatEndsMoreThanAPlugin() {
        assertThatThrownBy(() -> tea.show(cup -> cup.leak("heap"))).isInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> tea.decide(Locale.ENGLISH, cup -> Optional.of(Refusal.invalid("x", cup.leak("heap")))))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(failures.of("tea")).isEqualTo(2);
    }
}
