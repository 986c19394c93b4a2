package org.weilu.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.api.Answers;
import org.weilu.spi.api.ApiResource;

/** A plugin's resource. */
@Path("/echo")
@Tag(name = "echo")
@Produces("application/json")
@Consumes("application/json")
public final class EchoResource implements ApiResource {
    final AtomicInteger runs = new AtomicInteger();

    public record Wish(String word, int times) {
        public Wish {
            if ("never".equals(word)) {
                throw new IllegalArgumentException("our own secret");
            }
        }
    }

    public record Said(String word, String by, Instant at) {}

    @GET
    @Operation(operationId = "listEchoes", summary = "List")
    public Listing<Said> list(@Context Visitor who, @Context Slice slice) {
        if ("garbage".equals(slice.after())) {
            throw Slice.unknownPlace();
        }
        String by = who.isSignedIn() ? who.personId() : "stranger";
        Said said = new Said("limit " + slice.limit(), by, Instant.parse("2026-12-05T06:00:00Z"));
        return new Listing<>(1, List.of(said), slice.after());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getEcho", summary = "One")
    public Said one(@PathParam("id") int id) {
        if (id == 7) {
            throw new IllegalStateException("secret " + id);
        }
        return new Said("one", "nobody", Instant.EPOCH);
    }

    @POST
    @Answers(201)
    @Operation(operationId = "say", summary = "Say")
    public Outcome<Said> say(@Context Visitor who, Wish wish) throws InterruptedException {
        runs.incrementAndGet();
        Thread.sleep(100);
        return wish.times() > 3
                ? Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "full", "满了")
                        .withWayOn(new Refusal.WayOn("等候", "/wait"))
                        .with("alternatives", List.of(new Said("later", "nobody", Instant.EPOCH))))
                : Outcome.done(new Said(wish.word().repeat(wish.times()), who.personId(), Instant.EPOCH));
    }
}
