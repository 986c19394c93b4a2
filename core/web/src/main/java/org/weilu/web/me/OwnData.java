package org.weilu.web.me;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.resource.IResource;
import org.weilu.spi.Extension;
import org.weilu.spi.PortalException;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.operation.PersonalData;
import org.weilu.ui.ToolPage;
import org.weilu.web.PortalApplication;

/** All that the portal and its plugins keep of the person who is signed in, as one file for them to take away. */
public final class OwnData implements IResource {
    private static final long serialVersionUID = 1L;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @Override
    public void respond(Attributes attributes) {
        PortalApplication portal = PortalApplication.portal();
        Visitor who = portal.asking().visitor();
        if (!who.isSignedIn()) {
            throw ToolPage.refused(who);
        }
        WebResponse response = (WebResponse) attributes.getResponse();
        response.setContentType("application/json; charset=utf-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"weilu-data.json\"");
        response.write(json(collected(portal, who.personId())));
    }

    /** By plugin; one that fails is named, so that nobody takes the rest for all. */
    private static Map<String, Map<String, Object>> collected(PortalApplication portal, String person) {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        for (Extension<PersonalData> kept : portal.extensions().of(PersonalData.class)) {
            Map<String, Object> tables = kept.<Map<String, Object>>show(data -> data.export(person))
                    .orElseGet(() -> Map.of("error", "this part could not be read"));
            all.computeIfAbsent(kept.plugin(), plugin -> new LinkedHashMap<>()).putAll(tables);
        }
        return all;
    }

    private static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw PortalException.fault("personal data that JSON cannot say", e);
        }
    }
}
