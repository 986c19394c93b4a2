package org.weilu.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weilu.broken.Broken;

/** A rule that nothing breaks proves nothing: each is broken here once. */
class RulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                KnowsALibrary            | one home in search
                KnowsTheKernel           | reaches spi, ui and the api of other plugins
                KnowsAPlugin             | reaches spi, ui and the api of other plugins
                KnowsPages               | knows neither pages nor the API
                SharedComponent          | an extension is shared by all
                Odd_Component            | as a style or a language
                HearsOfMoving            | not a record named in the past tense
                KeepsOptional            | Optional is for results
                TakesOptional            | takes an Optional
                AsksTheMachineForTheTime | time comes from the injected Clock
                Prints                   | access standard streams
                ThrowsAnything           | throw generic exceptions
                ReadsObjects             | java.io.ObjectInputStream
                Stray                    | has no name that starts with broken
                Stray                    | does not start with broken_
                Stray                    | the query stray.all
                StraySlot                | the slot stray.slot
                StrayResource            | stands not under broken
                Good                     | is not @NullMarked
                """)
    void breaks(String name, String words) throws ClassNotFoundException {
        Class<?> broken = Class.forName(Broken.class.getName() + "$" + name);
        assertThatThrownBy(() -> Rules.over(broken).holdForPlugin("broken"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(words)
                .hasMessageContaining(name);
    }

    @Test
    void coreThatKnowsAPluginBreaksARule() {
        assertThatThrownBy(() -> Rules.over(BrokenCore.class).holdForCore())
                .hasMessageContaining("core knows no plugin");
    }

    @Test
    void tooFewClassesProveNothing() {
        assertThatThrownBy(() -> Rules.over("org.weilu.testkit", 10_000)).hasMessageContaining("not 10000");
    }

    private static final class BrokenCore {
        org.weilu.other.Other other() {
            return new org.weilu.other.Other();
        }
    }
}
