package org.weilu.news.article;

import java.util.List;
import java.util.Map;
import org.weilu.news.column.Columns;
import org.weilu.news.column.NewsColumn;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;
import org.weilu.store.TestDatabase;
import org.weilu.testkit.PortalTester;

/** A portal with two columns and the people who write for them. */
public final class Newsroom implements AutoCloseable {
    public final PortalTester portal;
    public final Articles articles;
    public final Newsstand newsstand;
    public final Visitor editor;
    public final Visitor second;
    public final Visitor chief;
    public final Visitor admin;
    public final Visitor resident;

    private Newsroom(PortalTester portal) {
        this.portal = portal;
        articles = portal.service(Articles.class);
        newsstand = portal.service(Newsstand.class);
        editor = portal.visitor(portal.person("editor", "editor"));
        second = portal.visitor(portal.person("second", "editor"));
        chief = portal.visitor(portal.person("chief", "chief"));
        admin = portal.visitor(portal.person("admin", "admin"));
        resident = portal.visitor(portal.person("resident"));
        portal.service(Columns.class)
                .save(
                        portal.itself(),
                        List.of(
                                new NewsColumn("notices", "通知", "Notices", 1),
                                new NewsColumn("voices", "评论", "Voices", 2)))
                .orThrow();
    }

    public static Newsroom on(TestDatabase database) {
        return new Newsroom(PortalTester.withPlugins(database));
    }

    public static Newsroom open() {
        return new Newsroom(PortalTester.withPlugins());
    }

    public static Manuscript words(String title) {
        return Manuscript.of("notices", title, "炉火旁边的一句话", "水开了，请坐。\n\n## 茶\n\n有人带了桂花。");
    }

    /** A draft of the editor's. */
    public Draft draft(String title) {
        return articles.write(editor, words(title)).orThrow();
    }

    /** Written by the editor, published by the chief, now. */
    public Draft published(String title) {
        return articles.publish(chief, draft(title).id(), 0, null).orThrow();
    }

    public Outcome<Articles.Saved> edit(Visitor who, Draft draft, Map<String, String> changed) {
        return articles.edit(who, draft.id(), draft.head(), draft.words().with(changed));
    }

    @Override
    public void close() {
        portal.close();
    }
}
