package org.weilu.app.api;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.Household;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.community.Site;
import org.weilu.spi.community.Sites;
import org.weilu.spi.search.Search;
import org.weilu.spi.search.SearchQuery;
import org.weilu.spi.search.SearchResults;

/** A community of one person, {@code anna}, whose token is {@code anna-token}. */
final class Fakes {
    static final Site SITE = new Site(
            "main", "围炉", "Weilu", "", "", List.of(), ZoneId.of("Asia/Shanghai"), "warm", "", "", "", "", null, null);
    final List<String> made = new ArrayList<>();

    private static <T> T fake(Class<T> type, Map<String, Function<Object[], @Nullable Object>> methods) {
        return type.cast(Proxy.newProxyInstance(
                Fakes.class.getClassLoader(), new Class<?>[] {type}, (self, method, a) -> {
                    Function<Object[], @Nullable Object> known = methods.get(method.getName());
                    if (known == null) {
                        throw new UnsupportedOperationException(method.toString());
                    }
                    return known.apply(a == null ? new Object[0] : a);
                }));
    }

    private static Person person(String id) {
        return new Person(
                id, id, "Anna", null, null, null, false, Locale.ENGLISH, false, Person.State.ACTIVE, Instant.EPOCH);
    }

    Accounts accounts() {
        return fake(
                Accounts.class,
                Map.of(
                        "personOf", a -> a[0].equals("anna-token") ? "anna" : null,
                        "token",
                                a -> a[2].equals("right")
                                        ? Outcome.done(new Accounts.Token("new", Instant.parse("2026-12-31T00:00:00Z")))
                                        : Outcome.refused(
                                                Refusal.of(Refusal.Kind.UNAUTHENTICATED, "unauthenticated", "不对"))));
    }

    Access access() {
        return fake(
                Access.class,
                Map.of(
                        "visitor",
                                a -> a[1] == null
                                        ? Visitor.stranger("main", (Locale) a[2], (String) a[3])
                                        : new Visitor(
                                                Visitor.Kind.PERSON,
                                                (String) a[1],
                                                null,
                                                "main",
                                                (Locale) a[2],
                                                Set.of("public"),
                                                (String) a[3]),
                        "roles", a -> Set.of("resident")));
    }

    @SuppressWarnings("unchecked")
    People people() {
        return fake(People.class, Map.of("find", a -> Optional.of(person((String) a[1])), "create", a -> {
            List<People.NewPerson> wishes = (List<People.NewPerson>) a[1];
            if (wishes.stream().anyMatch(wish -> wish.password().length() < 8)) {
                return Outcome.refused(List.of(
                        Refusal.invalid("people[0].password", "太短"), Refusal.invalid("people[1].password", "太短")));
            }
            synchronized (made) {
                wishes.forEach(wish -> made.add(wish.login()));
            }
            return Outcome.done(
                    wishes.stream().map(wish -> person(wish.login())).toList());
        }));
    }

    Households households() {
        return fake(
                Households.class,
                Map.of(
                        "mine",
                        a -> new Household(
                                "h", List.of(new Household.Member("kid", "小安", Household.Part.CHILD, null)))));
    }

    Sites sites() {
        return fake(Sites.class, Map.of("main", a -> SITE, "all", a -> List.of(SITE)));
    }

    Search search() {
        return fake(Search.class, Map.of("isReady", a -> true, "find", a -> {
            SearchQuery query = (SearchQuery) a[1];
            List<SearchResults.Piece> words = List.of(new SearchResults.Piece(query.text(), true));
            Instant starts = Instant.parse("2026-12-05T06:00:00Z");
            Map<String, Set<String>> asked = new TreeMap<>();
            query.facets().forEach((name, values) -> asked.put(name, new TreeSet<>(values)));
            String filters = asked + (query.free() ? " free" : "");
            List<SearchResults.Piece> snippet = List.of(new SearchResults.Piece(filters, false));
            SearchResults.Hit hit =
                    new SearchResults.Hit("page", "p1", "/pages/x", words, snippet, starts, Instant.EPOCH);
            return new SearchResults(
                    new Listing<>(1, List.of(hit), null),
                    Map.of("page", 1L),
                    List.of(),
                    query.counted() ? Map.of("kind", Map.of("craft", 1L)) : Map.of());
        }));
    }
}
