package org.weilu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CursorTest {
    private static final long OLD = 100;

    @Test
    void staysBeforeAGapThatMayStillBeFilled() {
        Cursor cursor = Cursor.OLDEST.with(List.of(1L, 2L, 4L, 5L, 8L), 0, OLD);
        assertThat(cursor.text()).isEqualTo("2;4-5,8-8");
        assertThat(cursor.has(3)).isFalse();
        assertThat(cursor.has(5)).isTrue();
        assertThat(cursor.has(7)).isFalse();
        assertThat(cursor.with(List.of(3L), 50, OLD).text()).isEqualTo("5;8-8");
    }

    @Test
    void stepsOverAGapThatNoTransactionCanFill() {
        Cursor cursor = Cursor.OLDEST.with(List.of(2L), 0, OLD).with(List.of(4L), 60, OLD);
        assertThat(cursor.with(List.of(5L), OLD, OLD).text()).isEqualTo("0;2-2,4-5");
        assertThat(cursor.with(List.of(5L), OLD + 1, OLD).text()).isEqualTo("2;4-5");
        assertThat(cursor.with(List.of(5L), OLD + 61, OLD).text()).isEqualTo("5");
    }

    @Test
    void comesBackFromItsText() {
        Cursor cursor = Cursor.OLDEST.with(List.of(1L, 3L, 4L, 9L), 7, OLD);
        assertThat(Cursor.of(cursor.text(), 7)).isEqualTo(cursor);
        assertThat(Cursor.of("", 7)).isEqualTo(Cursor.OLDEST);
        assertThat(Cursor.of("17", 7)).isEqualTo(new Cursor(17, List.of()));
    }

    @Test
    void reachesTheSamePlaceInWhateverOrder() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Long> numbers =
                    new ArrayList<>(LongStream.rangeClosed(1, 30).boxed().toList());
            Collections.shuffle(numbers, random);
            Cursor cursor = Cursor.OLDEST;
            for (Long number : numbers) {
                assertThat(cursor.has(number)).isFalse();
                cursor = Cursor.of(cursor.with(List.of(number), 0, OLD).text(), 0);
                assertThat(cursor.has(number)).isTrue();
            }
            assertThat(cursor).isEqualTo(new Cursor(30, List.of()));
        }
    }
}
