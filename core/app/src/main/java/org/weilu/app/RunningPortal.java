package org.weilu.app;

import jakarta.servlet.Servlet;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.wicket.protocol.http.WebApplication;
import org.weilu.app.admin.Desk;

/** The open portal, as far as the application needs it. */
interface RunningPortal extends Desk, AutoCloseable {
    WebApplication application();

    /** The servlet of {@code /api/v1}. */
    Servlet api();

    /**
     * Reads the community's files into an empty portal; tells its steps.
     *
     * @return the password of the demo accounts, if this start made them
     */
    Optional<String> seed(Consumer<String> progress);

    @Override
    void close();
}
