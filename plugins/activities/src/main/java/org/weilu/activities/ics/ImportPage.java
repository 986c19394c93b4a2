package org.weilu.activities.ics;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.wicket.markup.html.form.upload.FileUpload;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Kinds;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.community.Brands;
import org.weilu.ui.Field;
import org.weilu.ui.PortalForm;
import org.weilu.ui.ToolPage;

/** Takes a calendar file for activities; what would become of each event is seen first. */
public final class ImportPage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 1_000_000;

    /** What was uploaded once comes back with the next answer, so that nobody has to look for the file again. */
    private final Field kept = Field.hidden("kept", "");

    private transient @Nullable List<Fate> fates;
    private boolean rehearsal;

    public ImportPage(PageParameters parameters) {
        super(parameters, Activities.CREATE, true);
    }

    @Override
    protected void build() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", getString("kind.found"));
        Kinds.KNOWN.forEach(kind -> kinds.put(kind, Kinds.name(getLocale(), kind)));
        Map<String, String> brands = new LinkedHashMap<>();
        brands.put("", getString("brand.none"));
        use(Brands.class).all(site().slug()).forEach(brand -> brands.put(brand.id(), brand.name(getLocale())));
        add(id -> new PortalForm<List<Fate>>(id, "take", this::take, done -> "")
                .with(
                        Field.file("file"),
                        kept,
                        Field.select("kind", "", kinds),
                        Field.select("brand", "", brands),
                        Field.number("capacity", "20"),
                        Field.text("place", "").optional())
                .also("look", "look")
                .back(href("/desk/activities")));
        write(html -> {
            if (fates != null) {
                new FateTable(getLocale(), times(), this::href).write(html, fates, rehearsal);
            }
        });
    }

    private Outcome<List<Fate>> take(PortalForm<List<Fate>> form) {
        Optional<byte[]> file = form.upload("file").map(ImportPage::bytes).or(() -> KeptFile.read(form.value("kept")));
        if (file.isEmpty()) {
            return Outcome.refused(Refusal.invalid("file", getString("file.missing")));
        }
        if (!form.value("capacity").matches("[0-9]{1,4}")) {
            return Outcome.refused(Refusal.invalid("capacity", getString("capacity.wrong")));
        }
        String brand = form.value("brand");
        Mapping mapping = new Mapping(
                form.value("kind"),
                brand.isEmpty() ? null : brand,
                Integer.parseInt(form.value("capacity")),
                form.value("place").strip());
        rehearsal = action().equals("look");
        IcsImport imports = use(IcsImport.class);
        Outcome<List<Fate>> done =
                rehearsal ? imports.look(visitor(), file.get(), mapping) : imports.take(visitor(), file.get(), mapping);
        if (done.isDone()) {
            fates = done.orThrow();
            kept.setModelObject(rehearsal ? KeptFile.write(file.get()) : "");
        }
        return done;
    }

    private static byte[] bytes(FileUpload upload) {
        try (InputStream in = upload.getInputStream()) {
            return in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw PortalException.fault("cannot read an upload", e);
        }
    }
}
