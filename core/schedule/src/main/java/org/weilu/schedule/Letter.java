package org.weilu.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.weilu.spi.Extension;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.document.Calendars.CalendarEvent;
import org.weilu.spi.notice.Message;
import org.weilu.spi.notice.Message.Section;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.NoticeKind;
import org.weilu.spi.operation.Links;

/** Makes the words of a message, at the moment at which it is sent. */
final class Letter {
    private static final Texts TEXTS = Texts.of(Letter.class);

    private final Links links;
    private final Supplier<People> people;
    private final LinkTokens tokens;

    Letter(Links links, Supplier<People> people, LinkTokens tokens) {
        this.links = links;
        this.people = people;
        this.tokens = tokens;
    }

    /** One notice's words; empty inside if there is nothing to say any more, empty outside if its kind failed. */
    Optional<Optional<Section>> section(Extension<NoticeKind> kind, Notice notice, Locale language) {
        return kind.show(k -> k.words().apply(notice, language).map(words -> section(k, notice, language, words)));
    }

    private Section section(NoticeKind kind, Notice notice, Locale language, NoticeKind.Words words) {
        List<CalendarEvent> events =
                kind.event().apply(notice, language).stream().toList();
        String link = words.path().isEmpty() ? "" : links.absolute(words.path());
        return new Section(words.subject().replaceAll("\\s+", " ").strip(), words.text(), link, events);
    }

    Locale language(Notice notice) {
        return people.get()
                .find(Visitor.portal(notice.site()), notice.addressee())
                .map(Person::language)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    Message message(Parcel parcel, NoticeKind kind, Locale language, List<Section> sections) {
        Notice notice = parcel.first();
        Section first = sections.getFirst();
        boolean one = sections.size() == 1;
        String subject = one ? first.subject() : TEXTS.say(language, "subject", first.subject(), sections.size() - 1);
        List<String> texts = new ArrayList<>();
        Consumer<Section> write = section -> texts.add(section.subject() + "\n\n" + section.text()
                + (section.link().isEmpty() ? "" : "\n\n" + section.link()));
        sections.forEach(write);
        String unsubscribe = kind.optional()
                ? links.absolute("/unsubscribe/" + tokens.sign(notice.addressee(), notice.kind(), parcel.channel()))
                : "";
        return new Message(
                parcel.bundle(),
                notice.site(),
                notice.addressee(),
                parcel.address(),
                language,
                subject,
                one ? first.text() : String.join("\n\n――――――\n\n", texts),
                one ? first.link() : "",
                sections,
                unsubscribe);
    }
}
