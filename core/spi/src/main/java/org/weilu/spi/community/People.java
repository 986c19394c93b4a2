package org.weilu.spi.community;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Visitor;

/** The people of the community. */
public interface People {
    /** See and look up people and their contacts. */
    Permission SEE = new Permission("community.people-see", "clerk", "admin");
    /** Make accounts, confirm areas, make one-time codes. */
    Permission MANAGE = new Permission("community.people", "clerk", "admin");

    /** Oneself, somebody of one's household, or with {@link #SEE} anybody. */
    Optional<Person> find(Visitor who, String id);

    /** By part of name or login, or by the whole phone number or mail address, by name: with {@link #SEE}. */
    Listing<Person> list(Visitor who, String text, Slice slice);

    /** Makes accounts with passwords, all or none: with {@link #MANAGE}. */
    Outcome<List<Person>> create(Visitor who, List<NewPerson> people);

    /** Name and contacts, by oneself or with {@link #MANAGE}; a changed mail address is confirmed anew. */
    Outcome<Person> update(Visitor who, String id, Profile profile);

    /** The language and the elder version that the visitor chose; does nothing for a stranger. */
    void prefer(Visitor who, @Nullable Locale language, @Nullable Boolean elder);

    /** Puts a person into an area, confirmed: with {@link #MANAGE} there. */
    Outcome<Person> confirmArea(Visitor who, String id, String area);

    /** Shuts an account out, or lets it in again: with {@link #MANAGE}; never oneself, never the last administrator. */
    Outcome<Person> block(Visitor who, String id, boolean blocked, String reason);

    record NewPerson(String login, String name, String password) {}

    record Profile(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String area) {}
}
