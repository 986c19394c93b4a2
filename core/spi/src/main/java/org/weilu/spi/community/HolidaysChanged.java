package org.weilu.spi.community;

import java.util.List;

/** The holiday tables of some years are others now: whoever planned by them plans anew. */
public record HolidaysChanged(List<Integer> years) {
    public HolidaysChanged {
        years = List.copyOf(years);
    }
}
