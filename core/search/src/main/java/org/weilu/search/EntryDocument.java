package org.weilu.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.weilu.spi.entry.Entry;
import org.weilu.spi.entry.Entry.EntryDate;
import org.weilu.spi.entry.Years;

/** What the index holds of an entry. */
final class EntryDocument {
    static final String AREA = "area";
    static final String BRAND = "brand";
    static final String AGE = "age";

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
        entry.areas().forEach(area -> facet(document, AREA, area));
        entry.brands().forEach(brand -> facet(document, BRAND, brand));
        entry.facets().forEach((name, values) -> {
            if (name.equals(AGE)) {
                addYears(document, values);
            } else if (!name.equals(AREA) && !name.equals(BRAND)) {
                values.forEach(value -> facet(document, name, value));
            }
        });
        entry.audience().forEach(audience -> keyword(document, Fields.AUDIENCE, audience));
    }

    /** For whom it is, exactly, and the bands that are counted. */
    private static void addYears(Document document, Set<String> values) {
        List<Years> all =
                values.stream().flatMap(value -> Years.read(value).stream()).toList();
        all.forEach(
                years -> document.add(new IntRange(Fields.YEARS, new int[] {years.from()}, new int[] {years.to()})));
        Years.BANDS.stream()
                .filter(band -> Years.read(band)
                        .filter(known -> all.stream().anyMatch(known::meets))
                        .isPresent())
                .forEach(band -> facet(document, AGE, band));
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
        int free = 0;
        for (EntryDate date : entry.dates()) {
            long starts = date.starts().toEpochMilli();
            long last = Math.max(starts, date.ends().toEpochMilli() - 1);
            document.add(new LongRange(Fields.DATES, new long[] {starts}, new long[] {last}));
            if (!date.cancelled()) {
                document.add(new LongField(Fields.STARTS, starts, Field.Store.NO));
                document.add(new SortedNumericDocValuesField(Fields.ENDS, last + 1));
            }
            if (date.free() && !date.cancelled()) {
                free++;
                document.add(new LongRange(Fields.FREE_DATES, new long[] {starts}, new long[] {last}));
            }
        }
        if (free > 0) {
            document.add(new NumericDocValuesField(Fields.FREE, free));
        }
    }

    private static void words(Document document, String field, String text) {
        document.add(new TextField(field, text, Field.Store.YES));
        document.add(new Field(Fields.singles(field), text, SINGLES));
    }

    private static void facet(Document document, String name, String value) {
        String facet = Fields.facet(name, value);
        keyword(document, Fields.FACET, facet);
        document.add(new SortedSetDocValuesField(Fields.FACET, new BytesRef(facet)));
    }

    private static void keyword(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }
}
