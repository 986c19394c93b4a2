package org.weilu.schedule;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.operation.PersonalData;
import org.weilu.spi.store.Store;

/** What is kept of a person's messages and of what they chose to be told. */
final class NoticeRecords implements PersonalData {
    private final Store store;

    NoticeRecords(Store store) {
        this.store = store;
    }

    @Override
    public Map<String, Object> export(String person) {
        return store.read(em -> {
            List<Map<String, Object>> inbox = em.createQuery(
                            "SELECT i FROM ScheduleInbox i WHERE i.person = :person ORDER BY i.id", InboxRow.class)
                    .setParameter("person", person)
                    .getResultStream()
                    .map(InboxRow::message)
                    .map(message -> Map.<String, Object>of(
                            "arrived", message.arrived().toString(),
                            "subject", message.subject(),
                            "text", message.text(),
                            "read", message.read()))
                    .toList();
            List<String> off = em.createQuery(
                            "SELECT c FROM ScheduleChoice c WHERE c.person = :person", ChoiceRow.class)
                    .setParameter("person", person)
                    .getResultStream()
                    .map(ChoiceRow::key)
                    .sorted()
                    .toList();
            List<Map<String, String>> sent = em.createQuery(
                            "SELECT n.kind, n.due, d.channel, d.address FROM ScheduleDelivery d, ScheduleNotice n"
                                    + " WHERE n.id = d.notice AND n.addressee = :person ORDER BY n.due, d.id",
                            Object[].class)
                    .setParameter("person", person)
                    .getResultStream()
                    .map(row -> Map.of(
                            "kind", String.valueOf(row[0]),
                            "due",
                                    Instant.ofEpochMilli(((Number) row[1]).longValue())
                                            .toString(),
                            "channel", String.valueOf(row[2]),
                            "address", String.valueOf(row[3])))
                    .toList();
            return Map.of("schedule_inbox", inbox, "schedule_choice_off", off, "schedule_delivery", sent);
        });
    }

    /** What somebody else is told about the person waits no more either. */
    @Override
    public void erase(String person) {
        store.write(em -> {
            for (String delete : List.of(
                    "DELETE FROM ScheduleInbox i WHERE i.person = :person",
                    "DELETE FROM ScheduleChoice c WHERE c.person = :person",
                    "DELETE FROM ScheduleDelivery d WHERE d.notice IN"
                            + " (SELECT n.id FROM ScheduleNotice n WHERE n.addressee = :person OR n.about = :person)",
                    "DELETE FROM ScheduleNotice n WHERE n.addressee = :person OR n.about = :person")) {
                em.createQuery(delete).setParameter("person", person).executeUpdate();
            }
            return null;
        });
    }

    @Override
    public @Nullable Period retention() {
        return null;
    }
}
