package org.weilu.community.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Area;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Site;
import org.weilu.spi.community.Sites;
import org.weilu.spi.content.ContentFile;
import org.weilu.spi.content.ContentImport;
import org.weilu.spi.content.ContentReader;
import org.weilu.spi.content.ContentStamp;

/** {@code areas.yaml}: the tree from the street down, and which node the site is for. */
final class AreasReader implements ContentReader {
    private static final Area.Kind[] KINDS = Area.Kind.values();

    private final Areas areas;
    private final Sites sites;

    AreasReader(Areas areas, Sites sites) {
        this.areas = areas;
        this.sites = sites;
    }

    @Override
    public String folder() {
        return "areas.yaml";
    }

    @Override
    public void read(ContentFile file, ContentImport run) {
        StringBuilder tree = new StringBuilder();
        readAll(run.visitor(), file.keys().get("areas"), null, 0, tree);
        if (tree.isEmpty()) {
            throw ContentFolder.invalid("areas", "areas 下没有写区域", "there is no area under areas");
        }
        file.text("site").ifPresent(slug -> standFor(run.visitor(), slug));
        run.wrote("areas", ContentStamp.of(tree.toString()));
    }

    private void readAll(Visitor who, @Nullable Object nodes, @Nullable String parent, int depth, StringBuilder tree) {
        if (nodes == null) {
            return;
        }
        if (depth >= KINDS.length || !(nodes instanceof List<?> several)) {
            throw ContentFolder.invalid("areas", "区域最多四级，每级写成列表", "areas are lists, at most four levels deep");
        }
        for (Object each : several) {
            if (!(each instanceof Map<?, ?> node)) {
                throw ContentFolder.invalid("areas", "每个区域要有 slug 和 name", "each area needs slug and name");
            }
            String slug = word(node, "slug").toLowerCase(Locale.ROOT);
            @Nullable Object english = node.get("nameEn");
            areas.save(who, slug, parent, KINDS[depth], word(node, "name"), english == null ? "" : english.toString())
                    .orThrow();
            tree.append(slug).append('\n');
            readAll(who, node.get("areas"), slug, depth + 1, tree);
        }
    }

    private static String word(Map<?, ?> node, String key) {
        @Nullable Object value = node.get(key);
        if (value == null || value.toString().isBlank()) {
            throw ContentFolder.invalid(key, "有区域没有写 " + key, "an area without " + key);
        }
        return value.toString();
    }

    private void standFor(Visitor who, String slug) {
        Area area = areas.bySlug(slug)
                .orElseThrow(() -> ContentFolder.invalid("site", "没有区域 " + slug, "there is no area " + slug));
        Site site = sites.find(who.site()).orElseGet(sites::main);
        if (!area.id().equals(site.area())) {
            sites.save(who, inArea(site, area.id())).orThrow();
        }
    }

    private static Site inArea(Site site, String area) {
        return new Site(
                site.slug(),
                site.name(),
                site.nameEn(),
                site.motto(),
                site.mottoEn(),
                site.languages(),
                site.zone(),
                site.theme(),
                site.phone(),
                site.email(),
                site.address(),
                site.filing(),
                area,
                site.host());
    }
}
