package org.weilu.web.admin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.PortalException;
import org.weilu.ui.Html;
import org.weilu.ui.ToolPage;

/** Every part in every state, for who makes a theme. */
public final class StylePage extends ToolPage {
    private static final long serialVersionUID = 1L;

    public StylePage(PageParameters parameters) {
        super(parameters, Tools.STYLE);
    }

    @Override
    protected void build() {
        write(this::writeParts);
    }

    private void writeParts(Html html) {
        String favicon = host().themed(getRequestCycle(), "images/favicon.svg");
        String theme = favicon.substring(0, favicon.length() - "images/favicon.svg".length());
        html.open("div", "lang", "zh-CN", "id", "style");
        html.sanitized(read().replace("../themes/warm/", theme)).close();
    }

    private static String read() {
        try (InputStream in = StylePage.class.getResourceAsStream("StyleParts.html")) {
            if (in == null) {
                throw PortalException.fault("StyleParts.html is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw PortalException.fault("cannot read StyleParts.html", e);
        }
    }
}
