package org.weilu.news.column;

import java.util.List;
import java.util.Map;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.content.ContentFile;
import org.weilu.spi.content.ContentImport;
import org.weilu.spi.content.ContentReader;
import org.weilu.spi.content.ContentStamp;

/** The key {@code columns} of {@code site.yaml}: {@code [{slug, name, nameEn, reviews}]}. */
final class ColumnReader implements ContentReader {
    private final Columns columns;

    ColumnReader(Columns columns) {
        this.columns = columns;
    }

    @Override
    public String folder() {
        return "site.yaml";
    }

    @Override
    public void read(ContentFile file, ContentImport run) {
        if (!(file.keys().get("columns") instanceof List<?> listed)) {
            return;
        }
        List<NewsColumn> wished = listed.stream().map(ColumnReader::column).toList();
        columns.save(run.visitor(), wished).orThrow();
        run.wrote("columns", ContentStamp.of(wished.toString()));
    }

    private static NewsColumn column(Object given) {
        if (!(given instanceof Map<?, ?> keys)) {
            throw new PortalException(Refusal.invalid(
                    "columns", "栏目要写成 {slug, name, nameEn, reviews}。 A column is {slug, name, nameEn, reviews}."));
        }
        return new NewsColumn(
                text(keys, "slug"),
                text(keys, "name"),
                text(keys, "nameEn"),
                keys.get("reviews") instanceof Number number ? number.intValue() : 1);
    }

    private static String text(Map<?, ?> keys, String key) {
        return keys.get(key) == null ? "" : keys.get(key).toString().strip();
    }
}
