package org.weilu.web.me;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.apache.wicket.util.string.StringValue;
import org.weilu.spi.notice.NoticeChoices;
import org.weilu.spi.notice.NoticeChoices.ChannelChoice;
import org.weilu.spi.notice.NoticeChoices.KindChoice;
import org.weilu.ui.Html;
import org.weilu.ui.MePage;
import org.weilu.ui.Parts;
import org.weilu.ui.SeeOther;
import org.weilu.ui.Service;

/** What one wants to be told, and by which ways. */
public final class ChoicesPage extends MePage {
    private static final long serialVersionUID = 1L;
    private final Service<NoticeChoices> choices = Service.of(NoticeChoices.class);

    public ChoicesPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected String tab() {
        return "/notices";
    }

    @Override
    protected void parts() {
        if (action().equals("save")) {
            choices.get().choose(visitor(), wanted()).orThrow();
            throw new SeeOther(href("/me/notices?done=saved"));
        }
        List<KindChoice> all = choices.get().list(visitor());
        List<KindChoice> open = all.stream().filter(KindChoice::optional).toList();
        List<KindChoice> always = all.stream().filter(kind -> !kind.optional()).toList();
        if (open.stream().flatMap(kind -> kind.channels().stream()).anyMatch(way -> !way.reachable())) {
            write(this::writeReach);
        }
        write(html -> writeForm(html, open));
        write(html -> writeAlways(html, always));
    }

    private Map<String, Set<String>> wanted() {
        Map<String, Set<String>> wanted = new HashMap<>();
        List<StringValue> ticked = getRequest().getPostParameters().getParameterValues("want");
        for (StringValue value : ticked == null ? List.<StringValue>of() : ticked) {
            String[] parts = value.toString("").split("/", 2);
            if (parts.length == 2) {
                wanted.computeIfAbsent(parts[0], kind -> new HashSet<>()).add(parts[1]);
            }
        }
        return wanted;
    }

    private void writeReach(Html html) {
        html.open("p", "class", "field-hint").text(getString("reach")).text(" ");
        html.link(href("/me/profile"), getString("reach.link")).close();
    }

    private void writeForm(Html html, List<KindChoice> kinds) {
        html.open("form", "class", "form", "method", "post", "action", href("/me/notices"));
        for (KindChoice kind : kinds) {
            html.open("fieldset", "class", "fieldset fieldset-box").leaf("legend", kind.name());
            for (ChannelChoice way : kind.channels()) {
                html.open("label", "class", "choice");
                html.single(
                        "input",
                        "type",
                        "checkbox",
                        "name",
                        "want",
                        "value",
                        kind.kind() + "/" + way.channel(),
                        "checked",
                        way.wanted() ? "checked" : null);
                html.leaf("span", way.name()).close();
            }
            html.close();
        }
        html.leaf("p", getString("quiet"), "class", "field-hint");
        html.open("div", "class", "actions");
        html.leaf("button", getString("submit"), "class", "button", "type", "submit", "name", "action", "value", "save")
                .close(2);
    }

    private void writeAlways(Html html, List<KindChoice> kinds) {
        html.open("section", "class", "section", "aria-labelledby", "always");
        Parts.sectionHead(html, "always", getString("always"), null, null);
        html.leaf("p", getString("always.why")).open("ul");
        kinds.forEach(kind -> html.leaf("li", kind.name()));
        html.close(2);
    }
}
