package org.weilu.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.apache.wicket.Application;
import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.TransparentWebMarkupContainer;
import org.apache.wicket.markup.html.WebPage;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.model.IComponentAssignedModel;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.http.WebRequest;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Site;

/** A page in the portal's frame; its own markup stands in {@code wicket:extend}. */
public abstract class PortalPage extends WebPage {
    private static final long serialVersionUID = 1L;

    protected PortalPage(PageParameters parameters) {
        super(parameters);
    }

    /** The words of the title, without the site's name. */
    protected abstract IModel<String> title();

    /** What it says of itself; pages that should be found or shared say more than the title. */
    protected PageHead head() {
        return PageHead.unlisted(titleWords());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        TransparentWebMarkupContainer html = new TransparentWebMarkupContainer("html");
        html.add(AttributeModifier.replace("lang", () -> isEnglish() ? "en" : "zh-CN"));
        html.add(AttributeModifier.replace("class", () -> elder() ? "elder" : null));
        add(html, new Label("title", this::wholeTitle));
        add(host().head("head", head()));
        add(host().header("header"));
        add(host().footer("footer"));
    }

    /** The words of the title now; a model that looks into the page's texts is told whose they are. */
    protected final String titleWords() {
        IModel<String> title = title();
        return title instanceof IComponentAssignedModel<String> texts
                ? texts.wrapOnAssignment(this).getObject()
                : title.getObject();
    }

    private String wholeTitle() {
        String words = titleWords() + " · " + site().name(getLocale());
        return PortalForm.isRefused(this) ? PortalForm.errorMark(getLocale()) + words : words;
    }

    protected final PortalHost host() {
        return (PortalHost) Application.get();
    }

    protected final Visitor visitor() {
        return host().visitor(RequestCycle.get());
    }

    protected final Site site() {
        return host().site(RequestCycle.get());
    }

    protected final boolean elder() {
        return host().elder(RequestCycle.get());
    }

    protected final boolean isEnglish() {
        return Locale.ENGLISH.getLanguage().equals(getLocale().getLanguage());
    }

    /** A path within the portal, as the visitor's site is reached. */
    protected final String href(String path) {
        return host().href(RequestCycle.get(), path);
    }

    /** The action that a button of this page was pressed for, see {@link Html#post}; empty if none was. */
    protected final String action() {
        return isPost()
                ? getRequest().getPostParameters().getParameterValue("action").toString("")
                : "";
    }

    /** True if this page was sent something. */
    protected final boolean isPost() {
        return getRequest() instanceof WebRequest
                && getRequest().getContainerRequest() instanceof HttpServletRequest servlet
                && servlet.getMethod().equals("POST");
    }

    /** Times in the site's zone and the visitor's language. */
    protected final Times times() {
        return Times.of(site().zone(), getLocale());
    }

    /** The value of a parameter of the address, or of its query; empty if it is not there. */
    protected final String parameter(String name) {
        return getPageParameters().get(name).toString("").strip();
    }

    /** Says what this page shows, so that strangers get it from the page cache until that changes. */
    protected final void shows(PageTags tags) {
        host().tag(RequestCycle.get(), tags);
    }

    /** What stops a page that is asked for something that is not there. */
    protected static PortalException notFound() {
        return new PortalException(Refusal.of(Refusal.Kind.NOT_FOUND, "not_found", "not found"));
    }

    @Override
    protected void setHeaders(WebResponse response) {
        boolean stored = host().isTagged(RequestCycle.get());
        response.setHeader("Cache-Control", stored ? "no-cache" : "private, no-store");
        int status = PortalForm.status(this);
        if (status != 200) {
            response.setStatus(status);
        }
    }
}
