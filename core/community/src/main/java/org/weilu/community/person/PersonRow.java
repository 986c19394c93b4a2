package org.weilu.community.person;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Person;

/** A person in the database; with a login they have an account. */
@Entity(name = "communityPerson")
@Table(name = "community_person")
@Cacheable(false)
public class PersonRow {
    /** What stands for the name of somebody who was erased. */
    private static final String NOBODY = "—";

    @Id
    private String id;

    @Column
    private @Nullable String login;

    @Column(name = "login_key")
    private @Nullable String loginKey;

    @Column
    private String name;

    @Column
    private @Nullable String email;

    @Column(name = "email_key")
    private @Nullable String emailKey;

    @Column(name = "email_confirmed")
    private @Nullable Instant emailConfirmed;

    @Column
    private @Nullable String phone;

    @Column
    private @Nullable String area;

    @Column(name = "area_confirmed")
    private boolean areaConfirmed;

    @Column(name = "lang")
    private String language;

    @Column
    private boolean elder;

    @Enumerated(EnumType.STRING)
    private Person.State state;

    @Column
    private Instant joined;

    protected PersonRow() {}

    /** Somebody without an account. */
    public PersonRow(String id, String name, Locale language, Instant joined) {
        this.id = id;
        this.name = name.strip();
        this.language = language.toLanguageTag();
        this.joined = joined;
        this.state = Person.State.ACTIVE;
    }

    void signsInAs(String login) {
        this.login = login.strip();
        this.loginKey = Login.key(login);
    }

    public void rename(String name) {
        this.name = name.strip();
    }

    /** @return true if the mail address is another one now */
    boolean reachedBy(@Nullable String email, @Nullable String phone) {
        String key = email == null ? null : Login.key(email);
        boolean changed = !Objects.equals(key, emailKey);
        if (changed) {
            emailConfirmed = null;
        }
        this.email = email == null ? null : email.strip();
        this.emailKey = key;
        this.phone = phone == null ? null : Login.phone(phone);
        return changed;
    }

    void says(@Nullable String area) {
        if (!Objects.equals(this.area, area)) {
            this.area = area;
            this.areaConfirmed = false;
        }
    }

    void livesIn(String area) {
        this.area = area;
        this.areaConfirmed = true;
    }

    void prefers(@Nullable Locale language, @Nullable Boolean elder) {
        this.language = language == null ? this.language : language.toLanguageTag();
        this.elder = elder == null ? this.elder : elder;
    }

    void block(boolean blocked) {
        state = blocked ? Person.State.BLOCKED : Person.State.ACTIVE;
    }

    /** Forgets who it was; the id stays, since others name it. */
    void erase() {
        name = NOBODY;
        login = null;
        loginKey = null;
        reachedBy(null, null);
        says(null);
        state = Person.State.ERASED;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public boolean hasAccount() {
        return login != null;
    }

    boolean isActive() {
        return state == Person.State.ACTIVE;
    }

    boolean isErased() {
        return state == Person.State.ERASED;
    }

    @Nullable
    String area() {
        return area;
    }

    @Nullable
    String email() {
        return email;
    }

    public Person person() {
        return new Person(
                id,
                login,
                name,
                email,
                phone,
                area,
                areaConfirmed,
                Locale.forLanguageTag(language),
                elder,
                state,
                joined);
    }
}
