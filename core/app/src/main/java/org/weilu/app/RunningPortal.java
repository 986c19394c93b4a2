package org.weilu.app;

import jakarta.servlet.Servlet;
import java.util.List;
import org.apache.wicket.protocol.http.WebApplication;
import org.weilu.spi.Extensions;

/** The open portal, as far as the application needs it. */
interface RunningPortal extends AutoCloseable {
    <S> S service(Class<S> type);

    Extensions extensions();

    WebApplication application();

    /** The servlet of {@code /api/v1}. */
    Servlet api();

    /** What the operator is told once, when it serves: the demo password, a set-up address. */
    List<String> announcements();

    @Override
    void close();
}
