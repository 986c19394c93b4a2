package org.weilu.community.audit;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Audit;

@Entity(name = "communityAuditLine")
@Table(name = "community_audit")
@Cacheable(false)
class AuditLine {
    private static final int LONGEST = 4000;

    @Id
    private String id;

    @Column(updatable = false)
    private Instant happened;

    @Column(updatable = false)
    private @Nullable String person;

    @Column(name = "on_behalf_of", updatable = false)
    private @Nullable String onBehalfOf;

    @Column(updatable = false)
    private String site;

    @Column(name = "from_address", updatable = false)
    private String fromAddress;

    @Column(updatable = false)
    private String what;

    @Column(updatable = false)
    private String target;

    @Column(updatable = false)
    private String details;

    protected AuditLine() {}

    AuditLine(String id, Instant happened, Visitor who, String what, String target, Map<String, String> details) {
        this.id = id;
        this.happened = happened;
        this.person = who.person();
        this.onBehalfOf = who.onBehalfOf();
        this.site = who.site();
        this.fromAddress = shortened(oneLine(who.from()), 64);
        this.what = shortened(oneLine(what), 80);
        this.target = shortened(oneLine(target), 160);
        this.details = joined(details);
    }

    /** One line, whatever a name contains: every control sign and line separator becomes a space. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]", " ");
    }

    private static String joined(Map<String, String> details) {
        StringBuilder joined = new StringBuilder();
        new TreeMap<>(details)
                .forEach((name, words) -> joined.append(oneLine(name))
                        .append('\t')
                        .append(oneLine(words))
                        .append('\n'));
        return shortened(joined.toString(), LONGEST);
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    String id() {
        return id;
    }

    @Nullable
    String person() {
        return person;
    }

    Audit.Line line(@Nullable String personName) {
        Map<String, String> named = new LinkedHashMap<>();
        details.lines()
                .map(line -> line.split("\t", 2))
                .forEach(pair -> named.put(pair[0], pair.length > 1 ? pair[1] : ""));
        return new Audit.Line(
                id, happened, person, personName, onBehalfOf, site, fromAddress, what, target, Map.copyOf(named));
    }
}
