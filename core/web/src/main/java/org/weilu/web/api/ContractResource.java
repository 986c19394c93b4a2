package org.weilu.web.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The OpenAPI document of what runs. */
@Hidden
@Path("/openapi.json")
public final class ContractResource {
    private final byte[] document;

    ContractResource(byte[] document) {
        this.document = document.clone();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] document() {
        return document.clone();
    }
}
