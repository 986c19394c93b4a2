package org.weilu.other;

/** Inside of another plugin. */
public final class Other {}
