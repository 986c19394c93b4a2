package org.weilu.news.desk;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.news.article.Articles;
import org.weilu.news.article.Draft;
import org.weilu.ui.Field;
import org.weilu.ui.PortalForm;

/** Taking an article from its readers. */
public final class WithdrawalPage extends ArticleToolPage {
    private static final long serialVersionUID = 1L;

    public WithdrawalPage(PageParameters parameters) {
        super(parameters, Articles.WITHDRAW, false);
    }

    @Override
    protected void build() {
        Draft draft = draft();
        write(html -> {
            html.leaf("h2", draft.words().chinese().title()).open("ul", "class", "confirm-list");
            html.leaf("li", getString("gone")).leaf("li", getString("told")).leaf("li", getString("back"));
            html.close();
        });
        add(id -> new PortalForm<Draft>(
                        id,
                        "withdraw",
                        form -> use(Articles.class).withdraw(visitor(), draft.id(), form.value("reason")),
                        done -> href("/desk/news/" + done.id()) + "?done=withdrawn")
                .with(Field.area("reason", ""))
                .danger()
                .back(desk()));
    }
}
