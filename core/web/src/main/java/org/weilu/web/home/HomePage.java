package org.weilu.web.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.panel.EmptyPanel;
import org.apache.wicket.model.IModel;
import org.apache.wicket.model.Model;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.spi.community.Pages;
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

/** The first page: a greeting, a search box, what plugins have to show, the brands, and a word to who is new. */
public final class HomePage extends PortalPage {
    private static final long serialVersionUID = 1L;
    private static final List<Integer> GREETINGS = List.of(5, 11, 14, 18, 24);
    private final Service<Brands> brands = Service.of(Brands.class);
    private final Service<Pages> pages = Service.of(Pages.class);
    private final Service<Almanac> almanac = Service.of(Almanac.class);

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
        shows(new PageTags(
                Set.of("site:" + site().slug(), "type:brand", "type:page", "type:plugin"), Set.of(), greetsUntil()));
        HtmlBlock hero = new HtmlBlock("hero", this::writeHero);
        hero.add(AttributeModifier.replace("class", elder() ? "wrap" : "hero"));
        add(hero);
        add(new HtmlBlock("newcomers", this::writeNewcomers)
                .setRenderBodyOnly(true)
                .setVisible(!elder()));
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

    private ZonedDateTime now() {
        return host().clock().instant().atZone(site().zone());
    }

    private String greeting() {
        int hour = now().getHour();
        String time =
                hour < 5 ? "night" : hour < 11 ? "morning" : hour < 14 ? "noon" : hour < 18 ? "afternoon" : "evening";
        return getString("greeting." + time);
    }

    private Instant greetsUntil() {
        ZonedDateTime now = now();
        int next = GREETINGS.stream()
                .filter(hour -> hour > now.getHour())
                .findFirst()
                .orElseThrow();
        LocalDate day = now.toLocalDate();
        return (next == 24
                        ? day.plusDays(1).atStartOfDay(site().zone())
                        : day.atTime(next, 0).atZone(site().zone()))
                .toInstant();
    }

    /** {@code 2026年11月22日（周日） · 农历十月十四 · 小雪}; terms and lunar dates have no English. */
    private String today() {
        LocalDate date = now().toLocalDate();
        StringBuilder words = new StringBuilder(times().day(date));
        Optional<Almanac.Day> known =
                isEnglish() ? Optional.empty() : almanac.find().map(all -> all.day(date));
        known.ifPresent(day -> {
            words.append(" · 农历").append(day.lunar().text(getLocale()));
            if (day.term() != null) {
                words.append(" · ").append(day.term());
            }
            if (day.rest() && day.holiday() != null) {
                words.append(" · ").append(day.holiday());
            }
        });
        return words.toString();
    }

    private void writeHero(Html html) {
        if (elder()) {
            Parts.title(html, greeting(), today());
            return;
        }
        html.open("div", "class", "wrap").open("div", "class", "hero-words");
        html.leaf("p", today(), "class", "eyebrow");
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
        page("help")
                .ifPresent(help -> html.open("li")
                        .open("a", "class", "entry-link", "href", href("/pages/help"))
                        .icon("info")
                        .leaf("span", help.title(getLocale()))
                        .close(2));
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

    private Optional<Pages.StandingPage> page(String slug) {
        return pages.find().flatMap(all -> all.bySlug(site().slug(), slug));
    }

    private void writeNewcomers(Html html) {
        Pages.StandingPage about = page("about").orElse(null);
        if (about == null) {
            return;
        }
        html.open("section", "class", "section", "aria-labelledby", "newcomers");
        Parts.sectionHead(html, "newcomers", getString("newcomers"), null, null);
        String picture = host().themed(getRequestCycle(), "images/cover-venue.svg");
        html.open("div", "class", "room");
        html.single("img", "class", "room-picture", "src", picture, "alt", "", "width", "800", "height", "500");
        html.open("div", "class", "room-body").open("h3");
        html.link(href("/pages/about"), about.title(getLocale())).close();
        html.leaf("p", about.summary(getLocale()), "class", "lead");
        html.open("ul", "class", "row-meta");
        writePlace(html, "place", site().address());
        writePlace(html, "phone", site().phone());
        html.close().open("div", "class", "actions");
        if (!visitor().isSignedIn()) {
            html.button(href("/register"), getString("newcomers.register"), false);
        }
        page("help").ifPresent(help -> html.button(href("/pages/help"), help.title(getLocale()), true));
        page("contact").ifPresent(contact -> html.button(href("/pages/contact"), contact.title(getLocale()), true));
        html.close(4);
    }

    private static void writePlace(Html html, String icon, String words) {
        if (!words.isBlank()) {
            html.open("li").icon(icon).text(words).close();
        }
    }
}
