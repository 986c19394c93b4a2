package org.weilu.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.api.Answers;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.People.NewPerson;
import org.weilu.spi.community.Person;

/** Signing in, oneself, and making accounts. */
@Path("/")
@Tag(name = "people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PeopleResource {
    private static final Texts TEXTS = Texts.of(Problems.class);

    private final ApiServices services;

    PeopleResource(ApiServices services) {
        this.services = services;
    }

    /** @param code a one-time code from the counter, with the new password in {@code password} */
    public record SignIn(
            @Nullable String login,
            @Nullable String password,
            @Nullable String code) {}

    public record Token(String token, Instant expires) {}

    public record Made(String id, String login, String name) {}

    public record Me(String id, String name, Set<String> roles, List<Member> household) {
        public record Member(String id, String name) {}
    }

    @POST
    @Path("tokens")
    @Answers(201)
    @Operation(
            operationId = "signIn",
            summary = "Sign in: a bearer token for programs",
            description = "Failed tries are throttled. With `code`, a one-time code is redeemed and `password` becomes"
                    + " the new password.")
    public Outcome<Token> signIn(@Context Visitor who, @Nullable SignIn wish) {
        SignIn given = required(who, wish);
        String login = required(who, "login", given.login());
        String password = required(who, "password", given.password());
        Accounts accounts = services.accounts();
        if (given.code() != null
                && accounts.redeem(who, login, given.code(), password) instanceof Outcome.Refused<?> refused) {
            return Outcome.refused(refused.refusals());
        }
        return accounts.token(who, login, password).map(token -> new Token(token.token(), token.expires()));
    }

    @GET
    @Path("me")
    @Operation(operationId = "me", summary = "Who I am, what I may be, and who belongs to me")
    public Me me(@Context Visitor who) {
        if (!who.isSignedIn()) {
            throw Asking.refused(Refusal.Kind.UNAUTHENTICATED, "unauthenticated", who.language(), "token");
        }
        Person person = services.people().find(who, who.personId()).orElseThrow();
        List<Me.Member> household = services.households().mine(who).members().stream()
                .map(member -> new Me.Member(member.person(), member.name()))
                .toList();
        return new Me(person.id(), person.name(), services.access().roles(who), household);
    }

    @POST
    @Path("people")
    @Answers(201)
    @Operation(
            operationId = "createPeople",
            summary = "Make accounts, all or none",
            description = "One person gives one person back, an array an array. For administrators and clerks.")
    @RequestBody(
            content =
                    @io.swagger.v3.oas.annotations.media.Content(
                            schema = @Schema(oneOf = {NewPerson.class, NewPerson[].class})))
    public Outcome<Object> create(@Context Visitor who, @Nullable JsonNode body) {
        JsonNode given = required(who, body);
        List<NewPerson> wishes = given.isArray()
                ? java.util.stream.StreamSupport.stream(given.spliterator(), false)
                        .map(one -> wish(who, one))
                        .toList()
                : List.of(wish(who, given));
        Outcome<List<Made>> made = services.people()
                .create(who, wishes)
                .map(people -> people.stream().map(PeopleResource::made).toList());
        return made.map(all -> given.isArray() ? all : all.getFirst());
    }

    private static NewPerson wish(Visitor who, JsonNode node) {
        return new NewPerson(
                required(who, "login", text(node, "login")),
                required(who, "name", text(node, "name")),
                required(who, "password", text(node, "password")));
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || !value.isTextual() ? null : value.textValue();
    }

    private static Made made(Person person) {
        return new Made(person.id(), Objects.requireNonNullElse(person.login(), ""), person.name());
    }

    private static <T> T required(Visitor who, @Nullable T body) {
        if (body == null) {
            throw new PortalException(Refusal.invalid("body", TEXTS.say(who.language(), "body")));
        }
        return body;
    }

    private static String required(Visitor who, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new PortalException(Refusal.invalid(field, TEXTS.say(who.language(), "value", field)));
        }
        return value;
    }
}
