package org.weilu.web.page;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.resource.IResource;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.media.Assets;
import org.weilu.web.PortalApplication;

/** Serves pictures by the hash of their bytes; whatever they are, nothing in them runs. */
public final class AssetFile implements IResource {
    private static final long serialVersionUID = 1L;
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{8,128})-([0-9]{2,4})\\.[a-z]{3,4}");

    @Override
    public void respond(Attributes attributes) {
        Matcher name = NAME.matcher(attributes.getParameters().get("file").toString(""));
        if (!name.matches()) {
            throw notFound();
        }
        Assets.Rendition picture = PortalApplication.portal()
                .find(Assets.class)
                .flatMap(assets -> assets.open(name.group(1), Integer.parseInt(name.group(2))))
                .orElseThrow(AssetFile::notFound);
        WebResponse response = (WebResponse) attributes.getResponse();
        try {
            byte[] bytes = Files.readAllBytes(picture.file());
            response.setContentType(picture.type());
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            response.setContentLength(bytes.length);
            response.write(bytes);
        } catch (IOException e) {
            throw PortalException.fault("cannot read " + picture.file(), e);
        }
    }

    private static PortalException notFound() {
        return new PortalException(Refusal.of(Refusal.Kind.NOT_FOUND, "not_found", "no such picture"));
    }
}
