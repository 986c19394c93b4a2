package org.weilu.spi.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;

/** What people want to be told, by kind and channel. */
public interface NoticeChoices {
    /** Every kind with its channels as the visitor chose: those first that may be switched off. */
    List<KindChoice> list(Visitor who);

    /** Keeps the visitor's choice: of the kinds that are optional, the channels by which they come, by kind. */
    Outcome<List<KindChoice>> choose(Visitor who, Map<String, Set<String>> wanted);

    /** What a link in a message would switch off; empty if the portal did not make it. */
    Optional<Unsubscribing> linked(Visitor who, String token);

    /** Switches it off: the link is the right to it, nobody needs to sign in. */
    Outcome<Unsubscribing> unsubscribe(Visitor who, String token);

    /** @param optional false if it always comes */
    record KindChoice(String kind, String name, boolean optional, List<ChannelChoice> channels) {
        public KindChoice {
            channels = List.copyOf(channels);
        }
    }

    /** @param reachable false if the person has no address there */
    record ChannelChoice(String channel, String name, boolean wanted, boolean reachable) {}

    /** @param kind the kind's name for people, {@code channel} the channel's */
    record Unsubscribing(String kind, String channel, boolean done) {}
}
