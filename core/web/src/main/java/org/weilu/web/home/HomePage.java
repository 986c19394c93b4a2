package org.weilu.web.home;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.panel.EmptyPanel;
import org.apache.wicket.model.IModel;
import org.apache.wicket.model.Model;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.ui.BrandColour;
import org.weilu.ui.Html;
import org.weilu.ui.HtmlBlock;
import org.weilu.ui.MenuEntry;
import org.weilu.ui.PageHead;
import org.weilu.ui.PageTags;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalPage;
import org.weilu.ui.Service;
import org.weilu.ui.Slot;
import org.weilu.ui.SlotFiller;
import org.weilu.ui.SlotPanel;
import org.weilu.web.frame.Frame;

/** The first page: a greeting, a search box, what plugins have to show, and the brands. */
public final class HomePage extends PortalPage {
    private static final long serialVersionUID = 1L;
    private final Service<Brands> brands = Service.of(Brands.class);

    public HomePage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected IModel<String> title() {
        return () -> getString("title");
    }

    @Override
    protected PageHead head() {
        String motto = site().motto(getLocale());
        String description = motto.isBlank() ? getString("lead") : motto;
        return PageHead.website(site().name(getLocale()), description, "/");
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        Set<String> tags = Set.of("site:" + site().slug(), "type:brand", "type:page", "type:plugin");
        shows(new PageTags(tags, Set.of(), nextGreeting()));
        HtmlBlock hero = new HtmlBlock("hero", this::writeHero);
        hero.add(AttributeModifier.replace("class", elder() ? "wrap" : "hero"));
        add(hero);
        add(new HtmlBlock("ways", this::writeWays).setRenderBodyOnly(true).setVisible(elder()));
        add(new SlotPanel<>("slots", Slot.HOME, Model.of(site().slug())).setRenderBodyOnly(true));
        List<Brand> all = brands.find().map(some -> some.all(site().slug())).orElse(List.of());
        boolean bare = all.isEmpty() && host().extensions().of(SlotFiller.class).isEmpty();
        if (elder() && !bare) {
            add(new EmptyPanel("brands").setVisible(false));
        } else {
            add(new HtmlBlock("brands", html -> writeBrands(html, bare)).setRenderBodyOnly(true));
        }
    }

    private String greeting() {
        int hour = host().clock().instant().atZone(site().zone()).getHour();
        String time =
                hour < 5 ? "night" : hour < 11 ? "morning" : hour < 14 ? "noon" : hour < 18 ? "afternoon" : "evening";
        return getString("greeting." + time);
    }

    /** The next hour at which the greeting changes; the last one is midnight's, which every page knows. */
    private @Nullable Instant nextGreeting() {
        ZonedDateTime now = host().clock().instant().atZone(site().zone());
        return IntStream.of(5, 11, 14, 18)
                .filter(hour -> hour > now.getHour())
                .mapToObj(
                        hour -> now.truncatedTo(ChronoUnit.DAYS).withHour(hour).toInstant())
                .findFirst()
                .orElse(null);
    }

    private void writeHero(Html html) {
        if (elder()) {
            Parts.title(html, greeting(), times().day(host().clock().instant()));
            return;
        }
        html.open("div", "class", "wrap").open("div", "class", "hero-words");
        html.leaf("h1", greeting()).leaf("p", getString("lead"), "class", "lead");
        Frame.searchBox(html, "hero-q", "", true);
        html.close().open("div", "class", "hero-picture");
        String picture = host().themed(getRequestCycle(), "images/hero.svg");
        html.single("img", "src", picture, "alt", "", "width", "660", "height", "484")
                .close(2);
    }

    private void writeWays(Html html) {
        html.open("ul", "class", "entry-links");
        host().extensions().of(MenuEntry.class).stream()
                .filter(entry -> !entry.value().path().equals("/"))
                .sorted(Comparator.comparingInt(entry -> entry.value().order()))
                .limit(4)
                .forEach(entry -> entry.show(one -> one.words().apply(getLocale()))
                        .ifPresent(words -> writeWay(html, entry.value(), words)));
        if (!site().phone().isBlank()) {
            html.open("li")
                    .open(
                            "a",
                            "class",
                            "entry-link",
                            "href",
                            "tel:" + site().phone().replaceAll("[^0-9+]", ""));
            html.icon("phone").leaf("span", getString("call")).close(2);
        }
        html.close();
    }

    private void writeWay(Html html, MenuEntry entry, String words) {
        html.open("li").open("a", "class", "entry-link", "href", Html.safe(href(entry.path())));
        html.icon(entry.icon()).leaf("span", words).close(2);
    }

    private void writeBrands(Html html, boolean bare) {
        if (bare) {
            String picture = host().themed(getRequestCycle(), "images/empty-calendar.svg");
            Parts.empty(html, picture, getString("empty.title"), getString("empty.text"));
            return;
        }
        List<Brand> all = brands.find().map(some -> some.all(site().slug())).orElse(List.of());
        if (all.isEmpty()) {
            return;
        }
        html.open("section", "class", "section", "aria-labelledby", "brands");
        Parts.sectionHead(html, "brands", getString("brands"), href("/brands"), getString("brands.more"));
        html.open("ul", "class", "grid grid-tight");
        for (Brand brand : all) {
            html.open("li", "class", "brand-tile " + BrandColour.style(brand)).open("h3");
            html.link(href("/brands/" + brand.slug()), brand.name(getLocale())).close();
            html.leaf("p", brand.summary(getLocale())).close();
        }
        html.close(2);
    }
}
