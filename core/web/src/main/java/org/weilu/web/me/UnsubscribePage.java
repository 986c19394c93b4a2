package org.weilu.web.me;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.notice.NoticeChoices;
import org.weilu.spi.notice.NoticeChoices.Unsubscribing;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;

/**
 * The way out that stands in every mail that may be switched off: a button for people, and for mail programs a POST
 * that is answered at once (RFC 8058). Nobody signs in for it.
 */
public final class UnsubscribePage extends StackPage {
    private static final long serialVersionUID = 1L;
    private final Service<NoticeChoices> choices = Service.of(NoticeChoices.class);

    public UnsubscribePage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected String width() {
        return "narrow";
    }

    @Override
    protected void build() {
        String token = parameter("token");
        Unsubscribing asked = isPost()
                ? choices.get().unsubscribe(visitor(), token).orThrow()
                : choices.get().linked(visitor(), token).orElseThrow(StackPage::notFound);
        write(html -> writeState(html, asked, href("/unsubscribe/" + Parts.encoded(token))));
    }

    private void writeState(Html html, Unsubscribing asked, String here) {
        if (asked.done()) {
            Parts.notice(html, "success", said("done", asked), getString("done.text"));
        } else {
            html.leaf("p", said("ask", asked));
            html.open("div", "class", "actions");
            html.post(here, "off", getString("off"), "button").close();
        }
        html.open("p").link(href("/me/notices"), getString("choices")).close();
    }

    private String said(String key, Unsubscribing asked) {
        return getString(key).replace("{0}", asked.kind()).replace("{1}", asked.channel());
    }
}
