package org.weilu.spi.operation;

import java.io.PrintWriter;
import java.util.List;
import org.weilu.spi.ExtensionPoint;

/** A word of {@code ./weilu admin}. */
public interface Command extends ExtensionPoint {
    /** One word, starting with the plugin's id. */
    String name();

    /** One line for the help. */
    String description();

    /** @return 0 if it went well */
    int run(List<String> arguments, PrintWriter out) throws Exception;
}
