package org.weilu.activities.activity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.entry.Entry;
import org.weilu.spi.media.Assets;
import org.weilu.ui.Html;

/** Writes the picture and the words of an activity. */
record StoryWriter(
        Activity activity,
        Locale language,
        Markdown markdown,
        @Nullable Assets assets) {
    private static final int WIDTH = 960;

    void write(Html html) {
        Entry.Picture cover = activity.cover();
        if (cover != null && assets != null) {
            writeCover(html, cover, assets);
        }
        html.open("article", "class", "prose");
        html.sanitized(markdown.html(activity.body(language))).close();
    }

    private static void writeCover(Html html, Entry.Picture cover, Assets assets) {
        Assets.Asset asset = assets.find(cover.asset()).orElse(null);
        if (asset == null) {
            return;
        }
        int width = Math.min(WIDTH, asset.width());
        int height = Math.round((float) asset.height() * width / asset.width());
        html.open("figure", "class", "photo");
        html.single(
                "img",
                "src",
                assets.path(cover.asset(), WIDTH),
                "alt",
                cover.alt(),
                "width",
                String.valueOf(width),
                "height",
                String.valueOf(height));
        if (cover.credit() != null) {
            html.open("figcaption")
                    .leaf("span", cover.credit(), "class", "photo-credit")
                    .close();
        }
        html.close();
    }
}
