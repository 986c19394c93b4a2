package org.weilu.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.weilu.community.content.ContentImports;
import org.weilu.spi.Plugins;
import org.weilu.spi.Plugins.PluginInfo;
import org.weilu.spi.Slice;
import org.weilu.spi.community.Area;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.spi.community.Pages;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.community.Site;
import org.weilu.spi.community.Sites;

/** Changes something that people see, anything, through the services and through every plugin's content reader. */
final class RandomWrites {
    private static final Pattern WORDS =
            Pattern.compile("(?m)^(title|summary|name|motto|place|purpose): ([^'\"\\[{|>\\n][^\\n]*)$");

    private final Serving portal;
    private final Path content;
    private final Random random;
    private final List<Write> kinds = new ArrayList<>();
    private int number;

    /** @param content a copy of the content folder, to be written in */
    RandomWrites(Serving portal, Path content, Random random) throws IOException {
        this.portal = portal;
        this.content = content;
        this.random = random;
        kinds.addAll(List.of(this::site, this::brand, this::page, this::area, this::person, this::plugin));
        files().map(file -> content.relativize(file).getName(0))
                .distinct()
                .<Write>map(top -> () -> file(content.resolve(top)))
                .forEach(kinds::add);
        Collections.shuffle(kinds, random);
    }

    /** How many kinds of writes there are; so many writes do each once. */
    int kinds() {
        return kinds.size();
    }

    /** @return what was changed, to be told when a page is not true afterwards */
    String next() throws IOException {
        return kinds.get(number++ % kinds.size()).write();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private String mark(String words) {
        return words.replaceFirst(" №\\d+$", "") + " №" + number;
    }

    private String site() {
        Sites sites = portal.service(Sites.class);
        Site now = sites.main();
        Site other = new Site(
                now.slug(),
                now.name(),
                now.nameEn(),
                mark(now.motto()),
                mark(now.mottoEn()),
                now.languages(),
                now.zone(),
                now.theme(),
                now.phone(),
                now.email(),
                now.address(),
                now.filing(),
                now.area(),
                now.host());
        sites.save(Serving.ITSELF, other).orThrow();
        return "the site's motto";
    }

    private String brand() {
        Brands brands = portal.service(Brands.class);
        Brand now = any(brands.all(Sites.MAIN));
        Brand other = new Brand(
                now.id(),
                now.slug(),
                now.site(),
                mark(now.name()),
                mark(now.nameEn()),
                mark(now.summary()),
                now.summaryEn(),
                now.story(),
                now.storyEn(),
                now.colour(),
                now.order(),
                now.cover(),
                now.coverAlt());
        brands.save(Serving.ITSELF, other).orThrow();
        return "the brand " + now.slug();
    }

    private String page() {
        Pages pages = portal.service(Pages.class);
        Pages.StandingPage now = any(pages.all(Sites.MAIN));
        Pages.StandingPage other = new Pages.StandingPage(
                now.id(),
                now.site(),
                now.slug(),
                mark(now.title()),
                mark(now.titleEn()),
                now.summary(),
                now.summaryEn(),
                mark(now.body()),
                now.bodyEn(),
                now.version(),
                now.updated());
        pages.save(Serving.ITSELF, other).orThrow();
        return "the page " + now.slug();
    }

    private String area() {
        Areas areas = portal.service(Areas.class);
        Area now = any(areas.all());
        String parent = now.parent() == null
                ? null
                : areas.find(now.parent()).map(Area::slug).orElse(null);
        areas.save(Serving.ITSELF, now.slug(), parent, now.kind(), mark(now.name()), mark(now.nameEn()))
                .orThrow();
        return "the area " + now.slug();
    }

    private String person() {
        People people = portal.service(People.class);
        Person now = any(people.list(Serving.ITSELF, "", Slice.first(100)).items());
        String name = now.name().replaceFirst("[甲-癸]*$", "") + "甲乙丙丁戊己庚辛壬癸".charAt(number % 10);
        people.update(Serving.ITSELF, now.id(), new People.Profile(name, now.email(), now.phone(), now.area()))
                .orThrow();
        return "the name of " + now.login();
    }

    private String plugin() {
        Plugins plugins = portal.service(Plugins.class);
        Predicate<PluginInfo> able = one -> one.is(PluginInfo.State.ACTIVE) || one.is(PluginInfo.State.DISABLED);
        PluginInfo one = any(plugins.list().stream().filter(able).toList());
        boolean on = one.is(PluginInfo.State.DISABLED);
        plugins.enable(Serving.ITSELF, one.id(), on);
        return "the plugin " + one.id() + (on ? " switched on" : " switched off");
    }

    private String file(Path top) throws IOException {
        Path file = any(files().filter(path -> path.startsWith(top)).toList());
        String text = Files.readString(file);
        Files.writeString(
                file,
                WORDS.matcher(text)
                        .replaceFirst(found -> found.group(1) + ": "
                                + java.util.regex.Matcher.quoteReplacement(mark(found.group(2)))));
        portal.service(ContentImports.class).importFolder(Serving.ITSELF, content, false, "", path -> {});
        return "the file " + content.relativize(file);
    }

    private Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(content)) {
            return all
                    .filter(path -> path.toString().matches(".*\\.(md|yaml)"))
                    .filter(path -> !path.endsWith("people.yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Says what it changed. */
    private interface Write {
        String write() throws IOException;
    }
}
