package org.weilu.web.error;

import org.apache.wicket.request.IRequestCycle;
import org.apache.wicket.request.IRequestHandler;
import org.apache.wicket.request.http.WebResponse;
import org.weilu.ui.Html;

/** The page for when not even the page about errors can be made: needs no service, no theme, no language. */
record PlainError(Fault fault) implements IRequestHandler {
    @Override
    public void respond(IRequestCycle cycle) {
        Html html = new Html();
        html.open("html", "lang", "zh-CN").open("head").single("meta", "charset", "utf-8");
        html.leaf("title", "出了点问题 · Something went wrong").close().open("body");
        html.leaf("h1", "这一页没能打开，不是您的错。过一会儿再试。");
        html.leaf(
                "p", "This page could not be opened. It is not your fault; please try again in a while.", "lang", "en");
        html.leaf("p", fault.number()).close(2);
        WebResponse response = (WebResponse) cycle.getResponse();
        response.reset();
        response.setStatus(Math.max(500, fault.status()));
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.write("<!DOCTYPE html>" + html);
    }
}
