package org.weilu.activities.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.ActivityFilter;
import org.weilu.activities.activity.Dated;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;

/** The dates that a filter wants, page after page, as many as one answer carries. */
public record AllDates(Activities activities, Visitor who, int most) {
    private static final int AT_ONCE = 100;

    public List<Dated> of(ActivityFilter filter) {
        List<Dated> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Listing<Dated> some = activities.list(who, filter, new Slice(after, AT_ONCE));
            all.addAll(some.items());
            after = some.next();
        } while (after != null && all.size() < most);
        return all;
    }
}
