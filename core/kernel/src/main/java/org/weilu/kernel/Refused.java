package org.weilu.kernel;

import java.nio.file.Path;

/** Something in a plugin folder that is not taken, and why. */
record Refused(String id, String version, Path place, Reason why) {}
