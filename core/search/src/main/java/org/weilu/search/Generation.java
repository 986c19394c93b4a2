package org.weilu.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.entry.Entry;

/** One index folder, open for writing and reading. It counts once it has a commit, which is made when it is whole. */
final class Generation implements Closeable {
    /** A piece of work on an index as it was at one moment. */
    interface Work<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    /** What is written with each commit. */
    record Stand(String cursor, Set<String> types) {
        Stand {
            types = Set.copyOf(types);
        }
    }

    private static final String SCHEMA = "schema";
    private static final String CURSOR = "cursor";
    private static final String TYPES = "types";

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong seen = new AtomicLong();
    private final SearcherManager searchers;
    private volatile @Nullable Stand committed;
    private volatile long nextDue = Long.MAX_VALUE;

    private Generation(Path folder, IndexWriterConfig.OpenMode mode, @Nullable Stand committed) throws IOException {
        this.folder = folder;
        this.committed = committed;
        directory = FSDirectory.open(folder);
        try {
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(UnitTokenizer.analyzer())
                            .setOpenMode(mode)
                            .setCommitOnClose(false));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
        try {
            searchers = new SearcherManager(writer, null);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            directory.close();
            throw e;
        }
    }

    static Generation create(Path folder) throws IOException {
        return new Generation(folder, IndexWriterConfig.OpenMode.CREATE, null);
    }

    /** Opens what is whole and of this schema; null if this folder is neither. */
    static @Nullable Generation open(Path folder, String schema) throws IOException {
        Map<String, String> data;
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return null;
            }
            data = SegmentInfos.readLatestCommit(directory).getUserData();
        }
        String cursor = data.get(CURSOR);
        if (cursor == null || !schema.equals(data.get(SCHEMA))) {
            return null;
        }
        Set<String> types = new TreeSet<>(List.of(data.getOrDefault(TYPES, "").split("\n")));
        types.remove("");
        Generation open = new Generation(folder, IndexWriterConfig.OpenMode.APPEND, new Stand(cursor, types));
        try {
            open.findNextDue();
        } catch (IOException | RuntimeException e) {
            open.close();
            throw e;
        }
        return open;
    }

    Path folder() {
        return folder;
    }

    @Nullable
    Stand committed() {
        return committed;
    }

    boolean isThere() throws IOException {
        return Files.isDirectory(folder) && DirectoryReader.indexExists(directory);
    }

    /** False once a failed write has shut it. */
    boolean isOpen() {
        return writer.isOpen();
    }

    /** How many entries can be found in it. */
    long size() throws IOException {
        return read(searcher -> (long) searcher.count(new FieldExistsQuery(Fields.TYPE)));
    }

    void put(Entry entry, Instant now) throws IOException {
        Instant due = entry.changesAt();
        boolean waits = due != null && due.isAfter(now);
        Term key = new Term(Fields.KEY, Fields.key(entry));
        if (!entry.isFindable() && !waits) {
            writer.deleteDocuments(key);
            return;
        }
        writer.updateDocument(key, EntryDocument.of(entry, now));
        if (due != null && waits) {
            nextDue = Math.min(nextDue, due.toEpochMilli());
        }
    }

    void remove(String type, String id) throws IOException {
        writer.deleteDocuments(new Term(Fields.KEY, Fields.key(type, id)));
    }

    /** Forgets a type's entries, also those that wait to be found. */
    void removeType(String type) throws IOException {
        writer.deleteDocuments(new PrefixQuery(new Term(Fields.KEY, type + "/")));
    }

    /** Lets the next reader see what was written: hundreds of writes in a row, as in an import, cost one refresh. */
    void refresh() {
        written.incrementAndGet();
    }

    private void catchUp() throws IOException {
        long now = written.get();
        if (seen.get() < now) {
            searchers.maybeRefreshBlocking();
            seen.accumulateAndGet(now, Math::max);
        }
    }

    /** Calls are never concurrent. */
    void commit(Stand stand, String schema) throws IOException {
        if (stand.equals(committed) && !writer.hasUncommittedChanges()) {
            return;
        }
        Map<String, String> data = new HashMap<>();
        data.put(SCHEMA, schema);
        data.put(CURSOR, stand.cursor());
        data.put(TYPES, String.join("\n", new TreeSet<>(stand.types())));
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
        committed = stand;
    }

    <T> T read(Work<T> work) throws IOException {
        catchUp();
        IndexSearcher searcher = searchers.acquire();
        try {
            return work.on(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    boolean hasDue(Instant now) {
        return nextDue <= now.toEpochMilli();
    }

    static Query due(Instant now) {
        return LongPoint.newRangeQuery(Fields.DUE, Long.MIN_VALUE, now.toEpochMilli());
    }

    /** All that changed by now without a write. */
    List<Touched.Item> dueBy(Instant now) throws IOException {
        return read(searcher -> {
            List<Touched.Item> found = new ArrayList<>();
            StoredFields stored = searcher.storedFields();
            int all = Math.max(1, searcher.getIndexReader().maxDoc());
            for (ScoreDoc hit : searcher.search(due(now), all).scoreDocs) {
                var document = stored.document(hit.doc, Set.of(Fields.OWN_TYPE, Fields.ID));
                found.add(new Touched.Item(document.get(Fields.OWN_TYPE), document.get(Fields.ID)));
            }
            return found;
        });
    }

    void findNextDue() throws IOException {
        nextDue = read(searcher -> {
            Query any = LongPoint.newRangeQuery(Fields.DUE, Long.MIN_VALUE, Long.MAX_VALUE);
            Sort earliest = new Sort(LongField.newSortField(Fields.DUE, false, SortedNumericSelector.Type.MIN));
            ScoreDoc[] first = searcher.search(any, 1, earliest).scoreDocs;
            if (first.length == 0) {
                return Long.MAX_VALUE;
            }
            Object value = ((FieldDoc) first[0]).fields[0];
            return value instanceof Long millis ? millis : Long.MAX_VALUE;
        });
    }

    /** Closes without a commit. */
    @Override
    public void close() throws IOException {
        try (directory) {
            try {
                searchers.close();
            } finally {
                writer.rollback();
            }
        }
    }
}
