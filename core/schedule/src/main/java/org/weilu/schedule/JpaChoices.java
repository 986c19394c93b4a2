package org.weilu.schedule;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.weilu.spi.Extension;
import org.weilu.spi.Extensions;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.notice.Channel;
import org.weilu.spi.notice.NoticeChoices;
import org.weilu.spi.notice.NoticeKind;
import org.weilu.spi.store.Store;

/** Choices as rows of what is not wanted. */
final class JpaChoices implements NoticeChoices {
    private static final Refusals REFUSALS = Refusals.of(JpaChoices.class);

    private final Store store;
    private final Extensions extensions;
    private final LinkTokens tokens;

    JpaChoices(Store store, Extensions extensions, LinkTokens tokens) {
        this.store = store;
        this.extensions = extensions;
        this.tokens = tokens;
    }

    /** True if the person switched a kind off on a channel. */
    boolean isOff(String person, String kind, String channel) {
        return store.read(em -> em.find(ChoiceRow.class, ChoiceRow.id(person, kind, channel)) != null);
    }

    @Override
    public List<KindChoice> list(Visitor who) {
        if (!who.isSignedIn()) {
            return List.of();
        }
        Set<String> off = store.read(em -> off(em, who.personId())).stream()
                .map(ChoiceRow::key)
                .collect(Collectors.toSet());
        Map<String, Boolean> reachable = extensions.of(Channel.class).stream()
                .collect(Collectors.toMap(
                        channel -> channel.value().name(),
                        channel -> channel.show(c -> c.address(who.personId()))
                                .flatMap(found -> found)
                                .isPresent()));
        return extensions.of(NoticeKind.class).stream()
                .map(kind -> choice(kind, who.language(), off, reachable))
                .filter(kind -> kind.optional() || !kind.name().equals(kind.kind()))
                .sorted(Comparator.comparing(KindChoice::optional).reversed())
                .toList();
    }

    private KindChoice choice(
            Extension<NoticeKind> kind, Locale language, Set<String> off, Map<String, Boolean> reachable) {
        NoticeKind value = kind.value();
        List<ChannelChoice> channels = new ArrayList<>();
        for (Extension<Channel> channel : extensions.of(Channel.class)) {
            String name = channel.value().name();
            if (value.channels().isEmpty() || value.channels().contains(name)) {
                channels.add(new ChannelChoice(
                        name,
                        channel.show(c -> c.name(language)).orElse(name),
                        !value.optional() || !off.contains(value.key() + "/" + name),
                        reachable.getOrDefault(name, false)));
            }
        }
        return new KindChoice(value.key(), name(kind, language), value.optional(), channels);
    }

    private static String name(Extension<NoticeKind> kind, Locale language) {
        return kind.show(k -> k.name().apply(language)).orElse(kind.value().key());
    }

    @Override
    public Outcome<List<KindChoice>> choose(Visitor who, Map<String, Set<String>> wanted) {
        if (!who.isSignedIn()) {
            return Outcome.refused(REFUSALS.no(who, Refusal.Kind.UNAUTHENTICATED, "unauthenticated", "signin"));
        }
        List<KindChoice> before = list(who);
        store.write(em -> {
            off(em, who.personId()).forEach(em::remove);
            em.flush();
            for (KindChoice kind : before) {
                Set<String> ways = wanted.getOrDefault(kind.kind(), Set.of());
                kind.channels().stream()
                        .filter(way -> kind.optional() && !ways.contains(way.channel()))
                        .forEach(way -> em.persist(new ChoiceRow(who.personId(), kind.kind(), way.channel())));
            }
            return null;
        });
        return Outcome.done(list(who));
    }

    private static List<ChoiceRow> off(EntityManager em, String person) {
        return em.createQuery("SELECT c FROM ScheduleChoice c WHERE c.person = :person", ChoiceRow.class)
                .setParameter("person", person)
                .getResultList();
    }

    @Override
    public Optional<Unsubscribing> linked(Visitor who, String token) {
        return tokens.read(token)
                .flatMap(claim -> Judge.kind(extensions, claim.get(1))
                        .filter(kind -> kind.value().optional())
                        .map(kind -> new Unsubscribing(
                                name(kind, who.language()),
                                channelName(claim.get(2), who.language()),
                                isOff(claim.get(0), claim.get(1), claim.get(2)))));
    }

    private String channelName(String name, Locale language) {
        return extensions.of(Channel.class).stream()
                .filter(channel -> channel.value().name().equals(name))
                .findFirst()
                .flatMap(channel -> channel.show(c -> c.name(language)))
                .orElse(name);
    }

    @Override
    public Outcome<Unsubscribing> unsubscribe(Visitor who, String token) {
        Optional<Unsubscribing> asked = linked(who, token);
        if (asked.isEmpty()) {
            return Outcome.refused(REFUSALS.no(who, Refusal.Kind.NOT_FOUND, "not_found", "link"));
        }
        List<String> claim = tokens.read(token).orElseThrow();
        store.write(em -> {
            if (em.find(ChoiceRow.class, ChoiceRow.id(claim.get(0), claim.get(1), claim.get(2))) == null) {
                em.persist(new ChoiceRow(claim.get(0), claim.get(1), claim.get(2)));
            }
            return null;
        });
        return Outcome.done(linked(who, token).orElseThrow());
    }
}
