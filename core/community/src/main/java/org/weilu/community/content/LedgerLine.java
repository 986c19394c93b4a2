package org.weilu.community.content;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.content.ContentImport.Known;

/** What came of a file when it was read last. */
@Entity(name = "communityLedgerLine")
@Table(name = "community_content_file")
@Cacheable(false)
class LedgerLine {
    @Id
    @Column(name = "file_key")
    private String key;

    @Column
    private String hash;

    @Column(name = "first_read")
    private long firstRead;

    @Column(name = "entry_id")
    private @Nullable String entry;

    @Column
    private @Nullable String stamp;

    protected LedgerLine() {}

    LedgerLine(String key, String hash, Instant firstRead) {
        this.key = key;
        this.hash = hash;
        this.firstRead = firstRead.toEpochMilli();
    }

    boolean has(String other) {
        return hash.equals(other);
    }

    Instant firstRead() {
        return Instant.ofEpochMilli(firstRead);
    }

    Optional<Known> known() {
        return entry == null || stamp == null ? Optional.empty() : Optional.of(new Known(entry, stamp));
    }

    void read(String newHash, @Nullable Known result) {
        hash = newHash;
        if (result != null) {
            entry = result.id();
            stamp = result.stamp();
        }
    }
}
