package org.weilu.web.page;

import java.util.List;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Pages;
import org.weilu.spi.document.Markdown;
import org.weilu.ui.Html;
import org.weilu.ui.PageHead;
import org.weilu.ui.PageTags;
import org.weilu.ui.Parts;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;

/** A standing page: about, contact, privacy, terms. */
public final class StandingPagePage extends StackPage {
    private static final long serialVersionUID = 1L;
    private final Service<Pages> pages = Service.of(Pages.class);
    private final Service<Markdown> markdown = Service.of(Markdown.class);
    private transient Pages.@Nullable StandingPage page;

    public StandingPagePage(PageParameters parameters) {
        super(parameters);
    }

    private Pages.StandingPage page() {
        if (page == null) {
            String version = parameter("version");
            page = pages.find()
                    .flatMap(all -> version.isEmpty()
                            ? all.bySlug(site().slug(), parameter("slug"))
                            : all.version(site().slug(), parameter("slug"), version))
                    .orElseThrow(StackPage::notFound);
        }
        return page;
    }

    @Override
    protected IModel<String> title() {
        return () -> page().title(getLocale());
    }

    @Override
    protected String lead() {
        return page().summary(getLocale());
    }

    @Override
    protected PageHead head() {
        return PageHead.article(title().getObject(), lead(), "/pages/" + page().slug(), null);
    }

    @Override
    protected void build() {
        shows(PageTags.of("page/" + page().id(), "type:page", "site:" + site().slug()));
        write(this::writeAge);
        write(this::writeWords);
    }

    /** Who reads what they once agreed to is told if it is not what holds now. */
    private void writeAge(Html html) {
        boolean old = pages.get()
                .bySlug(site().slug(), page().slug())
                .filter(now -> !now.version().equals(page().version()))
                .isPresent();
        if (old) {
            Parts.notice(html, "info", getString("old"), "");
            html.open("p")
                    .link(href("/pages/" + page().slug()), getString("old.now"))
                    .close();
        }
    }

    private void writeWords(Html html) {
        html.open("div", "class", "with-side").open("article", "class", "prose");
        html.sanitized(markdown.get().html(page().body(getLocale())));
        html.leaf("p", getString("updated") + " " + times().day(page().updated()), "class", "soft")
                .close();
        writeOthers(html);
        html.close();
    }

    private void writeOthers(Html html) {
        List<Pages.StandingPage> others = pages.get().all(site().slug()).stream()
                .filter(other -> !other.id().equals(page().id()))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        html.open("aside", "class", "side panel", "aria-labelledby", "others");
        html.leaf("h2", getString("others"), "id", "others").open("ul", "class", "side-links");
        for (Pages.StandingPage other : others) {
            html.open("li")
                    .link(href("/pages/" + other.slug()), other.title(getLocale()))
                    .close();
        }
        html.close(2);
    }
}
