package org.weilu.spi.community;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;

/**
 * Signing in and what belongs to it. Failed tries are throttled per account and per network, never for more than 15
 * minutes; known and unknown names get the same words after the same time.
 */
public interface Accounts {
    /**
     * A self-made account: a resident without a confirmed area. Refuses a weak password, a taken login, no agreement,
     * and a network that makes very many.
     */
    Outcome<Person> register(Visitor who, Registration wish);

    /** Checks a password; UNAUTHENTICATED or THROTTLED if it is not so. */
    Outcome<SignedIn> signIn(Visitor who, String login, String password);

    /** What a session must still equal; changes with the password and when the account is blocked. Null: no such person. */
    @Nullable
    String stamp(String person);

    /** An account made at the counter, with a one-time code of 8 letters, good for 7 days: with {@link People#MANAGE}. */
    Outcome<CodeSlip> createAtCounter(Visitor who, String name, @Nullable String phone, @Nullable String area);

    /** A new one-time code for somebody who forgot their password: with {@link People#MANAGE}. */
    Outcome<CodeSlip> newCode(Visitor who, String person);

    /** Sets a password by a one-time code; throttled like signing in. */
    Outcome<SignedIn> redeem(Visitor who, String login, String code, String newPassword);

    /**
     * Sends a link to set a new password, if there is such an account with a mail address; always the same answer,
     * except THROTTLED for a network that asks for very many.
     */
    Outcome<Boolean> forgot(Visitor who, String loginOrEmail);

    /** Sets a password by the token of such a link, once, within an hour. */
    Outcome<SignedIn> reset(Visitor who, String token, String newPassword);

    /** Changes one's own password; ends all other sessions and tokens. */
    Outcome<SignedIn> changePassword(Visitor who, String oldPassword, String newPassword);

    /** A bearer token for programs, 30 days; throttled like signing in. */
    Outcome<Token> token(Visitor who, String login, String password);

    /** Whose a bearer token is; null if it is nobody's (any more). */
    @Nullable
    String personOf(String token);

    /** @param agreedTo version of the terms and the privacy text that was agreed to; null if it was not */
    record Registration(
            String login,
            String name,
            String password,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String agreedTo) {}

    record SignedIn(Person person, String stamp) {}

    /** @param code shown once, to be printed; the portal keeps its hash */
    record CodeSlip(Person person, String code, Instant until) {}

    record Token(String token, Instant expires) {}
}
