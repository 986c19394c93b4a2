package org.weilu.web.error;

import org.apache.wicket.model.IModel;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.ui.Html;
import org.weilu.ui.HtmlBlock;
import org.weilu.ui.PortalPage;

/** Says what went wrong and where to go from here. */
public final class ErrorPage extends PortalPage {
    private static final long serialVersionUID = 1L;
    private final Fault fault;

    /** Bookmarkable in form only, so that it stays stateless: an error makes no session. */
    public ErrorPage(PageParameters parameters) {
        super(parameters);
        fault = new Fault(404, "", "");
    }

    ErrorPage(Fault fault) {
        super(new PageParameters());
        this.fault = fault;
    }

    @Override
    protected IModel<String> title() {
        return () -> getString(kind() + ".title");
    }

    private String kind() {
        if (fault.status() == 422 && !fault.again().isEmpty()) {
            return "after";
        }
        if (fault.status() == 410 && !fault.again().isEmpty()) {
            return "form";
        }
        return switch (fault.status()) {
            case 403, 404, 410, 429, 503 -> "e" + fault.status();
            case 401 -> "e403";
            default -> fault.status() >= 500 ? "e500" : "e400";
        };
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new HtmlBlock("error", this::write));
    }

    private void write(Html html) {
        String picture = host().themed(getRequestCycle(), "images/error.svg");
        html.single("img", "class", "empty-picture", "src", picture, "alt", "", "width", "240", "height", "180");
        html.leaf("h1", getString(kind() + ".title"));
        html.leaf("p", fault.words().isEmpty() ? getString(kind() + ".text") : fault.words());
        if (!fault.number().isEmpty()) {
            html.open("p")
                    .text(getString("number"))
                    .leaf("span", fault.number(), "class", "error-number")
                    .close();
        }
        writeTyped(html);
        html.open("div", "class", "actions");
        if (fault.again().isEmpty()) {
            html.button(href("/"), getString("home"), false);
            html.button(href("/search"), getString("search"), true).close();
        } else {
            html.button(fault.again(), getString(kind() + ".again"), false);
            html.button(href("/"), getString("home"), true).close();
        }
    }

    private void writeTyped(Html html) {
        if (fault.typed().isEmpty()) {
            return;
        }
        html.leaf("h2", getString("typed"), "id", "typed");
        for (String text : fault.typed()) {
            String rows = text.length() > 60 ? "5" : "1";
            html.open("textarea", "class", "input", "rows", rows, "readonly", "", "aria-labelledby", "typed");
            html.text("\n" + text).close();
        }
    }

    @Override
    protected void setHeaders(WebResponse response) {
        response.setHeader("Cache-Control", "private, no-store");
        response.setStatus(fault.status());
    }
}
