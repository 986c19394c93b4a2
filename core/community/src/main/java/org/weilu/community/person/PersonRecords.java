package org.weilu.community.person;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.community.tools.Tools;
import org.weilu.spi.community.Person;
import org.weilu.spi.operation.PersonalData;

/** What is kept of a person and their account. */
final class PersonRecords implements PersonalData {
    private final Tools tools;
    private final AccountBook book;

    PersonRecords(Tools tools) {
        this.tools = tools;
        this.book = new AccountBook(tools);
    }

    @Override
    public Map<String, Object> export(String person) {
        return tools.store()
                .read(em -> Optional.ofNullable(em.find(PersonRow.class, person))
                        .map(PersonRow::person)
                        .map(PersonRecords::fields)
                        .<Map<String, Object>>map(fields -> Map.of("community_person", fields))
                        .orElse(Map.of()));
    }

    private static Map<String, Object> fields(Person person) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", person.id());
        put(fields, "login", person.login());
        fields.put("name", person.name());
        put(fields, "email", person.email());
        put(fields, "phone", person.phone());
        put(fields, "area", person.area());
        fields.put("area_confirmed", person.areaConfirmed());
        fields.put("language", person.language().toLanguageTag());
        fields.put("elder", person.elder());
        fields.put("joined", person.joined().toString());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    @Override
    public void erase(String person) {
        tools.store().write(em -> {
            book.forgetTokens(em, person);
            Optional.ofNullable(em.find(AccountRow.class, person)).ifPresent(em::remove);
            Optional.ofNullable(em.find(PersonRow.class, person)).ifPresent(PersonRow::erase);
            return person;
        });
    }

    @Override
    public @Nullable Period retention() {
        return null;
    }
}
