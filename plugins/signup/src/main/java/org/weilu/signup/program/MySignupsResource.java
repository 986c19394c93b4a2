package org.weilu.signup.program;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.weilu.signup.api.PartyJson;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Listing;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.api.ApiResource;

/** What one is signed up for; sign-ups are made at what they are for. */
@Path("/me/signups")
@Tag(name = "signup")
@Produces(MediaType.APPLICATION_JSON)
public final class MySignupsResource implements ApiResource {
    private static final Refusals NO = Refusals.of(MySignupsResource.class);

    private final Signups signups;
    private final Clock clock;

    public MySignupsResource(Signups signups, Clock clock) {
        this.signups = signups;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "mySignups",
            summary = "What I and mine are signed up for and wait for",
            description = "Next start first; what is over or was cancelled is left out.")
    public Listing<PartyJson> mine(@Context Visitor who, @Context Slice slice) {
        if (!who.isSignedIn()) {
            throw new PortalException(NO.no(who, Refusal.Kind.UNAUTHENTICATED, "unauthenticated", "token"));
        }
        Instant now = clock.instant();
        return signups.mine(who, slice).map(party -> PartyJson.withActivity(party, who.language(), now));
    }
}
