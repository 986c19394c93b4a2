package org.weilu.activities;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.api.Answers;
import org.weilu.spi.api.ApiResource;

/** As the sign-up of activities, over seats that nobody guards. */
@Path("/activities-unsafe")
@Produces(MediaType.APPLICATION_JSON)
public final class UnsafeResource implements ApiResource {
    private final List<Signups> nodes;
    private final AtomicInteger asked = new AtomicInteger();

    UnsafeResource(List<Signups> nodes) {
        this.nodes = nodes;
    }

    public record SignUp(@Nullable List<String> people) {}

    @POST
    @Path("{id}/signups")
    @Answers(201)
    public Outcome<Map<String, String>> signUp(@Context Visitor who, @PathParam("id") String id, SignUp wish) {
        List<String> people = wish.people() == null ? List.of() : wish.people();
        Signups signups = nodes.get(asked.getAndIncrement() % nodes.size());
        return signups.signUp(who, id, people).map(party -> Map.of("id", party.id()));
    }
}
