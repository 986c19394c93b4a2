package org.weilu.community.almanac;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.weilu.community.tools.Tools;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac.HolidayImport;
import org.weilu.spi.community.HolidaysChanged;
import org.weilu.spi.document.Csv;
import org.weilu.spi.store.Change;
import org.weilu.spi.store.Events;

/** The yearly table of holidays and working weekends. */
final class HolidayTable {
    static final Permission IMPORT = new Permission("community.holidays", "admin");

    private final Refusals refusals = Refusals.of(HolidayTable.class);
    private final Tools tools;
    private final Access access;
    private final Csv csv;
    private final Events events;
    private final Function<String, Map<LocalDate, Holiday>> known;

    HolidayTable(Tools tools, Access access, Csv csv, Events events) {
        this.tools = tools;
        this.access = access;
        this.csv = csv;
        this.events = events;
        this.known = tools.store().remember(1, Set.of("setting"), (em, all) -> read(em));
    }

    Map<LocalDate, Holiday> byDate() {
        return known.apply("all");
    }

    private static Map<LocalDate, Holiday> read(EntityManager em) {
        return em.createQuery("select h from communityHoliday h", Holiday.class)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(Holiday::date, Function.identity()));
    }

    List<Integer> years() {
        return byDate().keySet().stream()
                .map(LocalDate::getYear)
                .distinct()
                .sorted()
                .toList();
    }

    Outcome<HolidayImport> replace(Visitor who, InputStream table) {
        access.require(who, IMPORT, Scoped.portal());
        List<Map<String, String>> rows;
        try {
            rows = csv.read(table);
        } catch (IOException e) {
            throw PortalException.fault("cannot read a holiday table", e);
        } catch (PortalException e) {
            return Outcome.refused(e.refusal());
        }
        HolidayRows read = HolidayRows.read(who, refusals, rows);
        if (!read.refusals().isEmpty()) {
            return Outcome.refused(read.refusals());
        }
        return replace(who, read.days());
    }

    private Outcome<HolidayImport> replace(Visitor who, List<Holiday> days) {
        TreeSet<Integer> years =
                days.stream().map(day -> day.date().getYear()).collect(Collectors.toCollection(TreeSet::new));
        tools.store().write(em -> {
            for (int year : years) {
                em.createQuery("delete from communityHoliday h where h.date between :first and :last")
                        .setParameter("first", LocalDate.of(year, 1, 1))
                        .setParameter("last", LocalDate.of(year, 12, 31))
                        .executeUpdate();
            }
            em.clear();
            days.forEach(day -> em.persist(day.copy()));
            tools.changed(
                    who,
                    "community.holidays",
                    Change.words("setting", "community.holidays", "almanac"),
                    Map.of("years", years.toString(), "days", String.valueOf(days.size())));
            events.publish(new HolidaysChanged(List.copyOf(years)));
            return years.size();
        });
        return Outcome.done(new HolidayImport(days.size(), List.copyOf(years)));
    }
}
