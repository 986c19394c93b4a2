package org.weilu.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That a person does not want a kind on a channel. */
@Entity(name = "ScheduleChoice")
@Table(name = "schedule_choice")
class ChoiceRow {
    @Id
    private String id;

    @Column(nullable = false)
    private String person;

    @Column(nullable = false)
    private String kind;

    @Column(nullable = false)
    private String channel;

    protected ChoiceRow() {}

    ChoiceRow(String person, String kind, String channel) {
        this.id = id(person, kind, channel);
        this.person = person;
        this.kind = kind;
        this.channel = channel;
    }

    static String id(String person, String kind, String channel) {
        return person + "/" + kind + "/" + channel;
    }

    String key() {
        return kind + "/" + channel;
    }
}
