package org.weilu.signup.program;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.PartyJson;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.api.Answers;
import org.weilu.spi.api.ApiResource;

/** Taking a sign-up back, staying, and arriving. */
@Path("/signups")
@Tag(name = "signup")
@Produces(MediaType.APPLICATION_JSON)
public final class SignupsResource implements ApiResource {
    private final Signups signups;

    public SignupsResource(Signups signups) {
        this.signups = signups;
    }

    @POST
    @Path("{id}/confirmation")
    @Operation(
            operationId = "confirmSignup",
            summary = "Say, after the time was changed, that a party still comes",
            description = "Again changes nothing.")
    public Outcome<PartyJson> stay(@Context Visitor who, @PathParam("id") String id) {
        return signups.stay(who, id).map(PartyJson::of);
    }

    @POST
    @Path("{id}/acceptance")
    @Operation(
            operationId = "acceptSignup",
            summary = "Say yes to the place that is offered to a party from the waiting list",
            description =
                    "409 `closed` once the deadline is over. Again changes nothing; to say no is to take it back.")
    public Outcome<PartyJson> accept(@Context Visitor who, @PathParam("id") String id) {
        return signups.accept(who, id).map(PartyJson::of);
    }

    /** @param people ids of those who are there; without it, all of the party */
    public record Arrival(@Nullable List<String> people) {}

    @POST
    @Path("{id}/arrival")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "arriveSignup",
            summary = "Write down who of a party has come",
            description = "For hosts, from two hours before the start until a day after the end; 409 `closed` else."
                    + " In place of what was written before.")
    public Outcome<PartyJson> arrive(@Context Visitor who, @PathParam("id") String id, @Nullable Arrival body) {
        List<String> people = body == null ? null : body.people();
        if (people == null) {
            people = signups.party(who, id).stream()
                    .flatMap(party -> party.people().stream())
                    .map(Party.Guest::person)
                    .toList();
        }
        return signups.arrive(who, id, people).map(PartyJson::of);
    }

    @DELETE
    @Path("{id}")
    @Answers(204)
    @Operation(
            operationId = "cancelSignup",
            summary = "Take a sign-up back",
            description = "Whoever is next on the waiting list moves up at once. Again changes nothing.")
    public void cancel(@Context Visitor who, @PathParam("id") String id) {
        signups.cancel(who, id).orThrow();
    }
}
