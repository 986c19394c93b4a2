package org.weilu.kernel;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.PortalException;
import org.weilu.spi.access.Permission;
import org.weilu.spi.content.ContentReader;
import org.weilu.spi.entry.EntrySource;
import org.weilu.spi.job.Job;
import org.weilu.spi.notice.Channel;
import org.weilu.spi.notice.NoticeKind;
import org.weilu.spi.operation.Command;
import org.weilu.spi.store.Follower;

/** Keeps the names that extensions bring apart: each once, and where it says so under its plugin's id. */
final class Names {
    private final Map<Name, String> owners = new HashMap<>();

    private record Name(String what, String key, boolean underId) {}

    synchronized void check(String plugin, boolean ofPortal, ExtensionPoint extension) {
        Name name = nameOf(extension);
        if (name == null) {
            return;
        }
        if (name.underId && !ofPortal && !isUnder(plugin, name.key)) {
            throw PortalException.fault("Plugin " + plugin + " adds the " + name.what + " '" + name.key
                    + "', which does not start with its id: '" + plugin + ".…'");
        }
        String owner = owners.putIfAbsent(name, plugin);
        if (owner != null) {
            throw PortalException.fault(
                    "Plugin " + plugin + " adds the " + name.what + " '" + name.key + "', which " + owner + " has");
        }
    }

    synchronized void release(String plugin) {
        owners.values().removeIf(plugin::equals);
    }

    private static boolean isUnder(String plugin, String key) {
        return key.startsWith(plugin)
                && (key.length() == plugin.length() || ".-:".indexOf(key.charAt(plugin.length())) >= 0);
    }

    private static @Nullable Name nameOf(ExtensionPoint extension) {
        return switch (extension) {
            case Permission permission -> new Name("permission", permission.key(), true);
            case NoticeKind kind -> new Name("kind of notice", kind.key(), true);
            case Job job -> new Name("job", job.name(), true);
            case Command command -> new Name("command", command.name(), true);
            case Follower<?> follower -> new Name("follower", follower.name(), true);
            case EntrySource source -> new Name("type of entries", source.type(), false);
            case ContentReader reader -> new Name("content folder", reader.folder(), false);
            case Channel channel -> new Name("channel", channel.name(), false);
            default -> null;
        };
    }
}
