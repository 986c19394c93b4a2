package org.weilu.community.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Site;

@Entity(name = "communitySite")
@Table(name = "community_site")
class SiteRow {
    private static final Pattern COMMA = Pattern.compile(",");

    @Id
    private String slug;

    @Column
    private String name;

    @Column(name = "name_en")
    private String nameEn;

    @Column
    private String motto;

    @Column(name = "motto_en")
    private String mottoEn;

    @Column
    private String languages;

    @Column(name = "zone_id")
    private String zone;

    @Column
    private String theme;

    @Column
    private String phone;

    @Column
    private String email;

    @Column
    private String address;

    @Column
    private String filing;

    @Column
    private @Nullable String area;

    @Column(name = "host_name")
    private @Nullable String host;

    protected SiteRow() {}

    SiteRow(Site site) {
        slug = site.slug();
        become(site);
    }

    final void become(Site site) {
        name = site.name().strip();
        nameEn = site.nameEn().strip();
        motto = site.motto().strip();
        mottoEn = site.mottoEn().strip();
        languages = site.languages().stream().map(Locale::toLanguageTag).collect(Collectors.joining(","));
        zone = site.zone().getId();
        theme = site.theme();
        phone = site.phone().strip();
        email = site.email().strip();
        address = site.address().strip();
        filing = site.filing().strip();
        area = site.area();
        host = site.host() == null ? null : site.host().toLowerCase(Locale.ROOT);
    }

    Site site() {
        List<Locale> spoken =
                COMMA.splitAsStream(languages).map(Locale::forLanguageTag).toList();
        return new Site(
                slug,
                name,
                nameEn,
                motto,
                mottoEn,
                spoken,
                ZoneId.of(zone),
                theme,
                phone,
                email,
                address,
                filing,
                area,
                host);
    }
}
