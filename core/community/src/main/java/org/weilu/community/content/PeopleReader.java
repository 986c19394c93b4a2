package org.weilu.community.content;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weilu.community.Bootstrap;
import org.weilu.community.Bootstrap.MemberSeed;
import org.weilu.community.Bootstrap.PersonSeed;
import org.weilu.community.Bootstrap.RoleSeed;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.Accounts.CodeSlip;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Household;
import org.weilu.spi.community.Person;
import org.weilu.spi.content.ContentFile;
import org.weilu.spi.content.ContentImport;
import org.weilu.spi.content.ContentReader;

/** {@code people.yaml}: the demo's accounts with their areas, roles and households. */
final class PeopleReader implements ContentReader {
    private final Bootstrap bootstrap;
    private final Accounts accounts;
    private final Areas areas;
    private final String password;

    PeopleReader(Bootstrap bootstrap, Accounts accounts, Areas areas, String password) {
        this.bootstrap = bootstrap;
        this.accounts = accounts;
        this.areas = areas;
        this.password = password;
    }

    /** Makes a reader that gives everybody this password. */
    @FunctionalInterface
    interface Maker {
        ContentReader with(String password);
    }

    @Override
    public String folder() {
        return CommunityReaders.PEOPLE;
    }

    @Override
    public void read(ContentFile file, ContentImport run) {
        if (!(file.keys().get("people") instanceof List<?> people) || people.isEmpty()) {
            throw ContentFolder.invalid("people", "people 下没有写人", "there is nobody under people");
        }
        List<PersonSeed> seeds = new ArrayList<>();
        for (Object each : people) {
            if (!(each instanceof Map<?, ?> keys)) {
                throw ContentFolder.invalid("people", "每个人要有 login 和 name", "each needs login and name");
            }
            seeds.add(seed(keys, run.visitor()));
        }
        for (Person person : bootstrap.ensure(run.visitor(), seeds, password)) {
            if (run.known().isPresent()) {
                renew(run.visitor(), person);
            }
        }
        run.wrote("people", String.valueOf(people.size()));
    }

    /** Read before, and read again: the seeding was cut short, and the password of then is known to nobody. */
    private void renew(Visitor portal, Person person) {
        CodeSlip slip = accounts.newCode(portal, person.id()).orThrow();
        accounts.redeem(portal, Objects.requireNonNull(person.login()), slip.code(), password)
                .orThrow();
    }

    private PersonSeed seed(Map<?, ?> keys, Visitor portal) {
        @Nullable Object area = keys.get("area");
        @Nullable Object email = keys.get("email");
        if (area != null && areas.bySlug(area.toString()).isEmpty()) {
            throw ContentFolder.invalid("area", "没有区域“" + area + "”", "there is no area " + area);
        }
        return new PersonSeed(
                word(keys, "login"),
                word(keys, "name"),
                email == null ? null : email.toString(),
                area == null ? null : area.toString(),
                Boolean.TRUE.equals(keys.get("elder")),
                maps(keys.get("roles")).stream().map(role -> role(role, portal)).toList(),
                maps(keys.get("household")).stream().map(PeopleReader::member).toList());
    }

    private RoleSeed role(Map<?, ?> keys, Visitor portal) {
        @Nullable Object slug = keys.get("area");
        if (slug == null) {
            return new RoleSeed(word(keys, "role"), Scope.site(portal.site()));
        }
        String area = areas.bySlug(slug.toString())
                .orElseThrow(() -> ContentFolder.invalid("area", "没有区域“" + slug + "”", "there is no area " + slug))
                .id();
        return new RoleSeed(word(keys, "role"), Scope.area(area));
    }

    private static MemberSeed member(Map<?, ?> keys) {
        String part = word(keys, "part").toUpperCase(Locale.ROOT);
        @Nullable Object born = keys.get("born");
        try {
            return new MemberSeed(
                    word(keys, "name"),
                    Household.Part.valueOf(part),
                    born == null ? null : LocalDate.parse(born.toString()));
        } catch (DateTimeParseException e) {
            throw ContentFolder.invalid("born", "生日“" + born + "”要写成 2016-05-14 这样", "write dates like 2016-05-14");
        } catch (IllegalArgumentException e) {
            throw ContentFolder.invalid("part", "part 写 child 或 elder", "part is child or elder");
        }
    }

    private static List<Map<?, ?>> maps(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(Map.class::cast)
                        .toList()
                : List.of();
    }

    private static String word(Map<?, ?> keys, String key) {
        @Nullable Object value = keys.get(key);
        if (value == null || value.toString().isBlank()) {
            throw ContentFolder.invalid(key, "缺少 " + key, key + " is missing");
        }
        return value.toString();
    }
}
