package org.weilu.spi;

import java.util.Optional;

/** A plugin's hand in the portal, valid during {@link PortalPlugin#start}. */
public interface PluginContext {
    /** This plugin's id, the prefix of its tables, permissions, mounts and notice kinds. */
    String id();

    /**
     * Adds an extension; it is collected under every extension point that it implements.
     *
     * @throws PortalException FAULT, if the registry is frozen already or a name rule is broken
     */
    void add(ExtensionPoint extension);

    /**
     * Offers a service to later plugins and to pages.
     *
     * @throws PortalException FAULT, if somebody offers this type already
     */
    <S> void provide(Class<S> type, S service);

    /**
     * Takes a service.
     *
     * @throws PortalException FAULT, naming the type, if nobody offers it
     */
    <S> S use(Class<S> type);

    /** Takes a service if somebody offers it. */
    <S> Optional<S> find(Class<S> type);

    /**
     * This plugin's own settings. The record's component names are the keys; its constructor checks the values and
     * puts defaults for the missing ones.
     *
     * @throws PortalException INVALID, naming key and reason, if a value does not fit
     */
    <R extends Record> R settings(Class<R> type);
}
