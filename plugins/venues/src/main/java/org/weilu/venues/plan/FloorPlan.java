package org.weilu.venues.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weilu.ui.Html;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.api.Venue.Plot;

/** Draws a house as SVG within the page, without a style or script of its own; words beside it say the same. */
public final class FloorPlan {
    private static final int SQUARE = 10;
    private static final int IN_A_ROW = 3;
    private static final double LARGEST = 8;
    private static final double FILLED = 0.88;
    private static final double LATIN = 0.62;
    private static final double LINE = 1.15;

    private final Venue venue;
    private final Locale language;

    public FloorPlan(Venue venue, Locale language) {
        this.venue = venue;
        this.language = language;
    }

    /** One cell is no plan. */
    public boolean isWorthDrawing() {
        return venue.cells().size() > 1;
    }

    /** How a cell looks: {@code on} and {@code free} are filled, {@code taken} is hatched; and a word in it. */
    public record Look(String style, String word) {}

    /** Where a layout is. */
    public void write(Html html, Layout layout) {
        write(html, null, cell -> new Look(layout.cells().contains(cell.id()) ? "on" : "off", ""));
    }

    /** @param label what it shows, for who does not see it; null where the words beside it say all */
    public void write(Html html, @Nullable String label, Function<Cell, Look> look) {
        List<Plot> plots = plots();
        int width =
                plots.stream().mapToInt(plot -> plot.x() + plot.width()).max().orElse(1);
        int height =
                plots.stream().mapToInt(plot -> plot.y() + plot.height()).max().orElse(1);
        html.open(
                "svg",
                "class",
                "floor",
                "viewBox",
                "0 0 " + width * SQUARE + " " + height * SQUARE,
                "role",
                label == null ? null : "img",
                "aria-label",
                label,
                "aria-hidden",
                label == null ? "true" : null);
        for (int i = 0; i < plots.size(); i++) {
            Cell cell = venue.cells().get(i);
            write(html, plots.get(i), cell.name().in(language), look.apply(cell));
        }
        html.close();
    }

    private static void write(Html html, Plot plot, String name, Look look) {
        html.open("g", "class", "floor-" + look.style());
        html.open(
                "rect",
                "x",
                number(plot.x() * SQUARE + 0.8),
                "y",
                number(plot.y() * SQUARE + 0.8),
                "width",
                number(plot.width() * SQUARE - 1.6),
                "height",
                number(plot.height() * SQUARE - 1.6),
                "rx",
                "1.5");
        html.close();
        List<String> lines = lines(name, plot.width() > plot.height());
        double size = size(plot, lines, look.word());
        boolean told = !look.word().isEmpty();
        double middle = (plot.y() + plot.height() / 2.0) * SQUARE;
        int count = lines.size() + (told ? 1 : 0);
        double y = middle - (count - 1) * size * LINE / 2 + size * 0.36;
        for (String line : lines) {
            text(html, plot, y, size, line, null);
            y += size * LINE;
        }
        if (told) {
            text(html, plot, y, size * 0.85, look.word(), "floor-word");
        }
        html.close();
    }

    private static void text(Html html, Plot plot, double y, double size, String words, @Nullable String style) {
        html.leaf(
                "text",
                words,
                "class",
                style,
                "x",
                number((plot.x() + plot.width() / 2.0) * SQUARE),
                "y",
                number(y),
                "font-size",
                number(size),
                "text-anchor",
                "middle");
    }

    /** A name of several words in a narrow cell stands in several lines. */
    private static List<String> lines(String name, boolean wide) {
        return (wide && name.length() < 16) || name.indexOf(' ') < 0 ? List.of(name) : List.of(name.split(" +"));
    }

    private static double size(Plot plot, List<String> lines, String word) {
        double longest = lines.stream().mapToDouble(FloorPlan::ems).max().orElse(1);
        double most = Math.max(longest, ems(word) * 0.85);
        double byWidth = plot.width() * SQUARE * FILLED / most;
        double byHeight = plot.height() * SQUARE * FILLED / ((lines.size() + (word.isEmpty() ? 0 : 1)) * LINE);
        return Math.min(LARGEST, Math.min(byWidth, byHeight));
    }

    private static double ems(String words) {
        return words.codePoints().mapToDouble(c -> c < 0x2E80 ? LATIN : 1).sum();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** As the house says it; where it says nothing of a cell, three in a row. */
    private List<Plot> plots() {
        List<Plot> plots = new ArrayList<>();
        for (Cell cell : venue.cells()) {
            if (cell.plot() != null) {
                plots.add(cell.plot());
            }
        }
        if (plots.size() == venue.cells().size()) {
            return plots;
        }
        plots.clear();
        int count = venue.cells().size();
        int columns = Math.min(IN_A_ROW, count);
        for (int i = 0; i < count; i++) {
            plots.add(new Plot(i % columns * 8, i / columns * 5, 8, 5));
        }
        return plots;
    }
}
