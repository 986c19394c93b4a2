package org.weilu.community.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.weilu.spi.community.Holds.Interval;

class FreeTimeTest {
    private static final long FROM = 10;
    private static final long UNTIL = 60;

    @Provide
    Arbitrary<List<HoldTables.Near>> busy() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 70), Arbitraries.longs().between(1, 15))
                .as((from, length) -> new HoldTables.Near(
                        "", "", new Claim(from, from + length, from, from + length, ""), from, from + length))
                .list()
                .ofMaxSize(8);
    }

    @Property
    void isWhereNobodyIs(@ForAll("busy") List<HoldTables.Near> busy) {
        List<Interval> free = FreeTime.between(FROM, UNTIL, busy);
        LongStream.range(0, 90).forEach(at -> {
            boolean nobody = busy.stream().noneMatch(near -> near.from() <= at && at < near.until());
            boolean open = free.stream()
                    .anyMatch(each -> each.starts().toEpochMilli() <= at
                            && at < each.ends().toEpochMilli());
            assertThat(open).as("at %d", at).isEqualTo(nobody && at >= FROM && at < UNTIL);
        });
    }

    @Property
    void leavesApartWhatIsApart(@ForAll("busy") List<HoldTables.Near> busy) {
        List<Interval> free = FreeTime.between(FROM, UNTIL, busy);
        for (int i = 1; i < free.size(); i++) {
            assertThat(free.get(i - 1).ends()).isBefore(free.get(i).starts());
        }
    }
}
