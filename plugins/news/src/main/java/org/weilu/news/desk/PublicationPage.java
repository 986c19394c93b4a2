package org.weilu.news.desk;

import java.time.DateTimeException;
import java.time.Instant;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.news.article.Articles;
import org.weilu.news.article.Draft;
import org.weilu.news.article.Stage;
import org.weilu.news.column.Columns;
import org.weilu.news.column.NewsColumn;
import org.weilu.spi.GivenTime;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.ui.Field;
import org.weilu.ui.Html;
import org.weilu.ui.PortalForm;

/** Reading what somebody else wrote, and letting everybody read it, now or later. */
public final class PublicationPage extends ArticleToolPage {
    private static final long serialVersionUID = 1L;

    public PublicationPage(PageParameters parameters) {
        super(parameters, Articles.PUBLISH, false);
    }

    @Override
    protected void build() {
        Draft draft = draft();
        write(html -> writeLook(html, draft.words()));
        write(html -> writeReviews(html, draft));
        add(id -> {
            PortalForm<Draft> publication = new PortalForm<Draft>(id, "publish", this::publish, this::next)
                    .with(Field.hidden("version", String.valueOf(draft.head())))
                    .back(desk());
            return draft.isPublic()
                    ? publication
                    : publication.with(Field.dateTime("at", "").optional());
        });
    }

    private void writeReviews(Html html, Draft draft) {
        int needed = use(Columns.class)
                .find(draft.site(), draft.words().column())
                .map(NewsColumn::reviews)
                .orElse(1);
        if (needed > 1) {
            html.leaf("p", getString("reviews").replace("{0}", draft.reviews() + " / " + needed), "class", "soft");
        }
    }

    private Outcome<Draft> publish(PortalForm<Draft> form) {
        String version = form.value("version");
        int read = version.matches("[0-9]{1,8}") ? Integer.parseInt(version) : -1;
        String typed = draft().isPublic() ? "" : form.value("at");
        @Nullable Instant at = null;
        if (!typed.isEmpty()) {
            try {
                at = GivenTime.read(typed, site().zone());
            } catch (DateTimeException e) {
                return Outcome.refused(Refusal.invalid("at", getString("at.wrong")));
            }
        }
        return use(Articles.class).publish(visitor(), parameter("id"), read, at);
    }

    private String next(Draft draft) {
        String done = draft.waiting() ? "reviewed" : draft.stage() == Stage.SCHEDULED ? "scheduled" : "published";
        return href("/desk/news/" + draft.id()) + "?done=" + done;
    }
}
