package org.weilu.schedule;

import org.jspecify.annotations.Nullable;

/**
 * Where notices are handed to a gateway that sends short messages or writes into a group.
 *
 * @param gateway its address; null for none
 * @param gatewaySecret with which each message is signed, at least 16 characters
 * @param gatewayRate how many messages a minute it takes; null for any number
 */
record GatewaySettings(
        @Nullable String gateway,
        @Nullable String gatewaySecret,
        @Nullable Integer gatewayRate) {
    GatewaySettings {
        if (gateway != null && !gateway.matches("https?://.+")) {
            throw new IllegalArgumentException("gateway is no address that begins with https:// or http://");
        }
        if (gateway != null && (gatewaySecret == null || gatewaySecret.length() < 16)) {
            throw new IllegalArgumentException("gateway-secret needs at least 16 characters");
        }
    }
}
