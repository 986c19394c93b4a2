package org.weilu.web.me;

import org.apache.wicket.model.IModel;
import org.apache.wicket.model.Model;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.notice.Inbox;
import org.weilu.ui.Html;
import org.weilu.ui.MePage;
import org.weilu.ui.Parts;
import org.weilu.ui.SeeOther;
import org.weilu.ui.Service;
import org.weilu.ui.Slot;
import org.weilu.ui.SlotPanel;

/** One's own page: what plugins have for the person, and the inbox. */
public final class MyPage extends MePage {
    private static final long serialVersionUID = 1L;
    private final Service<People> people = Service.of(People.class);
    private final Service<Inbox> inbox = Service.of(Inbox.class);

    public MyPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected IModel<String> title() {
        return () -> people.find()
                .flatMap(all -> all.find(visitor(), visitor().personId()))
                .map(Person::name)
                .orElseGet(() -> getString("title"));
    }

    @Override
    protected String tab() {
        return "";
    }

    @Override
    protected void parts() {
        if (action().equals("read")) {
            inbox.find().ifPresent(box -> box.read(visitor(), null));
            throw new SeeOther(href("/me?done=read"));
        }
        add(id -> new SlotPanel<>(id, Slot.ME, Model.of(visitor().personId())).setRenderBodyOnly(true));
        inbox.find().ifPresent(box -> write(html -> writeInbox(html, box)));
    }

    private void writeInbox(Html html, Inbox box) {
        String after = parameter("after");
        Listing<Inbox.InboxMessage> messages = box.list(visitor(), new Slice(after.isEmpty() ? null : after, 20));
        long unread = box.unread(visitor());
        html.open("section", "class", "section", "aria-labelledby", "inbox");
        String count = unread == 0 ? "" : getString("unread").replace("{0}", Long.toString(unread));
        Parts.sectionHead(html, "inbox", getString("inbox") + count, null, null);
        if (messages.items().isEmpty()) {
            String picture = host().themed(getRequestCycle(), "images/empty-inbox.svg");
            Parts.empty(html, picture, getString("empty.title"), getString("empty.text"));
        } else {
            html.open("ol", "class", "rows");
            messages.items().forEach(message -> writeMessage(html, message));
            html.close();
            if (unread > 0) {
                html.open("div", "class", "actions");
                html.post(href("/me"), "read", getString("read"), "button button-quiet")
                        .close();
            }
            pager(html, href("/me"), messages);
        }
        html.close();
    }

    private void writeMessage(Html html, Inbox.InboxMessage message) {
        html.open("li", "class", "row").open("div", "class", "row-body").open("h3", "class", "row-title");
        if (message.path().isBlank()) {
            html.text(message.subject());
        } else {
            html.link(href(message.path()), message.subject());
        }
        html.close().leaf("p", message.text(), "class", "lines");
        html.open("p", "class", "row-meta")
                .leaf("span", times().dateTime(message.arrived()))
                .close(2);
        if (!message.read()) {
            html.open("div", "class", "row-side")
                    .badge("soon", getString("new"))
                    .close();
        }
        html.close();
    }
}
