package org.weilu.app.admin;

import org.weilu.spi.Extensions;

/** The portal as administration needs it: the same services as everywhere. */
public interface Desk {
    <S> S service(Class<S> type);

    Extensions extensions();
}
