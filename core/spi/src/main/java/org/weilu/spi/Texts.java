package org.weilu.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of a class that is no page: {@code Signups.utf8.properties} (Chinese) and {@code Signups_en.utf8.properties}
 * beside it, patterns of {@link MessageFormat}. Pages read bundles of the same form through Wicket.
 */
public final class Texts {
    private final Class<?> owner;
    private final Map<String, Properties> bundles = new ConcurrentHashMap<>();

    private Texts(Class<?> owner) {
        this.owner = owner;
    }

    public static Texts of(Class<?> owner) {
        return new Texts(owner);
    }

    /**
     * The words for a key.
     *
     * @param language English gives English; every other language gives Chinese
     * @throws PortalException FAULT, if the bundle or the key is missing
     */
    public String say(Locale language, String key, Object... values) {
        boolean english = "en".equals(language.getLanguage());
        Locale spoken = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        Properties bundle = bundles.computeIfAbsent(english ? "_en" : "", this::read);
        String pattern = bundle.getProperty(key);
        if (pattern == null) {
            throw PortalException.fault("no text '" + key + "' for " + owner.getName() + " in " + spoken);
        }
        return new MessageFormat(pattern, spoken).format(values);
    }

    private Properties read(String suffix) {
        String name = owner.getSimpleName() + suffix + ".utf8.properties";
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw PortalException.fault("no " + name + " beside " + owner.getName());
            }
            Properties bundle = new Properties();
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return bundle;
        } catch (IOException e) {
            throw PortalException.fault("cannot read " + name, e);
        }
    }
}
