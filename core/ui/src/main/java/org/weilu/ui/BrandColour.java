package org.weilu.ui;

import java.util.List;
import org.weilu.spi.community.Brand;

/** Which of a theme's eight brand colours comes nearest to a brand's own: styles are never written into a page. */
public final class BrandColour {
    private static final List<Integer> COLOURS =
            List.of(0x9e381d, 0x7d5200, 0x456239, 0x1c6055, 0x285b82, 0x673b73, 0x992c58, 0x524b45);

    private BrandColour() {}

    /** {@code brand-3}. */
    public static String style(Brand brand) {
        String colour = brand.colour();
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            return "brand-8";
        }
        int wanted = Integer.parseInt(colour.substring(1), 16);
        int nearest = 0;
        for (int i = 1; i < COLOURS.size(); i++) {
            if (distance(COLOURS.get(i), wanted) < distance(COLOURS.get(nearest), wanted)) {
                nearest = i;
            }
        }
        return "brand-" + (nearest + 1);
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
