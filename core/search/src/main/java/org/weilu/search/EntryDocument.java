package org.weilu.search;

import java.time.Instant;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.weilu.spi.entry.Entry;
import org.weilu.spi.entry.Entry.EntryDate;

/** What the index holds of an entry. */
final class EntryDocument {
    private static final FieldType SINGLES = new FieldType();

    static {
        SINGLES.setTokenized(true);
        SINGLES.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        SINGLES.freeze();
    }

    private EntryDocument() {}

    static Document of(Entry entry, Instant now) {
        Document document = new Document();
        keyword(document, Fields.KEY, Fields.key(entry));
        document.add(new SortedDocValuesField(Fields.KEY, new BytesRef(Fields.key(entry))));
        document.add(new StoredField(Fields.OWN_TYPE, entry.type()));
        document.add(new StoredField(Fields.ID, entry.id()));
        Instant due = entry.changesAt();
        if (due != null && due.isAfter(now)) {
            document.add(new LongField(Fields.DUE, due.toEpochMilli(), Field.Store.NO));
        }
        // Without a type no query finds it: what is not to be found yet only waits for its instant.
        if (entry.isFindable()) {
            addFilters(document, entry);
            addWords(document, entry);
            addTimes(document, entry);
        }
        return document;
    }

    private static void addFilters(Document document, Entry entry) {
        keyword(document, Fields.TYPE, entry.type());
        document.add(new SortedDocValuesField(Fields.TYPE, new BytesRef(entry.type())));
        keyword(document, Fields.SITE, entry.site());
        entry.areas().forEach(area -> keyword(document, Fields.AREA, area));
        entry.brands().forEach(brand -> keyword(document, Fields.BRAND, brand));
        entry.audience().forEach(audience -> keyword(document, Fields.AUDIENCE, audience));
    }

    private static void addWords(Document document, Entry entry) {
        document.add(new StoredField(Fields.PATH, entry.path()));
        words(document, Fields.TITLE, entry.title());
        Readings.of(entry.title()).forEach(reading -> keyword(document, Fields.READING, reading));
        // The line break is a gap: no phrase reaches from the summary into the text.
        words(document, Fields.BODY, entry.summary() + "\n" + entry.text());
    }

    private static void addTimes(Document document, Entry entry) {
        document.add(new LongField(Fields.UPDATED, entry.updated().toEpochMilli(), Field.Store.YES));
        for (EntryDate date : entry.dates()) {
            long starts = date.starts().toEpochMilli();
            long last = Math.max(starts, date.ends().toEpochMilli() - 1);
            document.add(new LongRange(Fields.DATES, new long[] {starts}, new long[] {last}));
            if (!date.cancelled()) {
                document.add(new LongField(Fields.STARTS, starts, Field.Store.NO));
            }
        }
    }

    private static void words(Document document, String field, String text) {
        document.add(new TextField(field, text, Field.Store.YES));
        document.add(new Field(Fields.singles(field), text, SINGLES));
    }

    private static void keyword(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }
}
