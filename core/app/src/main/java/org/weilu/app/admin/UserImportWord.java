package org.weilu.app.admin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.People;
import org.weilu.spi.community.People.NewPerson;
import org.weilu.spi.community.Person;
import org.weilu.spi.document.Csv;
import org.weilu.spi.operation.Links;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code user import}: the accounts of a file, all or none. */
@Command(name = "import", description = "Makes the accounts of a CSV file: login,name[,password]; all or none.")
final class UserImportWord extends AdminWord {
    /** The field of a refusal about one of many: {@code [3].login}. */
    private static final Pattern PLACE = Pattern.compile("\\[(\\d+)].*");

    @Parameters(paramLabel = "FILE.csv", description = "UTF-8; who has no password gets a one-time code.")
    private String file = "";

    @Override
    public Takes takes() {
        return Takes.FILE;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    int work() {
        List<Map<String, String>> rows = rows();
        if (rows.isEmpty() || !rows.getFirst().keySet().containsAll(List.of("login", "name"))) {
            return refuse("import.header");
        }
        List<NewPerson> people = rows.stream().map(UserImportWord::person).toList();
        return switch (use(People.class).create(itself(), people)) {
            case Outcome.Refused<List<Person>>(List<Refusal> refusals) -> {
                refusals.forEach(no -> warn(line(no)));
                yield refuse("import.none");
            }
            case Outcome.Done<List<Person>>(List<Person> made) -> {
                say("import.made", made.size());
                yield codes(made, rows);
            }
        };
    }

    private List<Map<String, String>> rows() {
        try {
            return use(Csv.class).read(new ByteArrayInputStream(asked().handedIn()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NewPerson person(Map<String, String> row) {
        String password = given(row);
        return new NewPerson(
                row.getOrDefault("login", "").strip(),
                row.getOrDefault("name", "").strip(),
                password.isEmpty() ? NewPassword.unknown() : password);
    }

    private static String given(Map<String, String> row) {
        return row.getOrDefault("password", "");
    }

    /** The header is line 1. Of a single row the field names no place. */
    private String line(Refusal no) {
        Matcher place = PLACE.matcher(String.valueOf(no.field()));
        int row = place.matches() ? Integer.parseInt(place.group(1)) : 0;
        return TEXTS.say(language(), "import.line", row + 2, no.words());
    }

    private int codes(List<Person> made, List<Map<String, String>> rows) {
        List<Person> without = IntStream.range(0, made.size())
                .filter(i -> given(rows.get(i)).isEmpty())
                .mapToObj(made::get)
                .toList();
        if (!without.isEmpty()) {
            say("import.codes", use(Links.class).absolute("/code"));
        }
        int code = DONE;
        for (Person person : without) {
            code = Math.max(
                    code,
                    tell(
                            use(Accounts.class).newCode(itself(), person.id()),
                            slip -> out().println(person.login() + "\t" + slip.code())));
        }
        return code;
    }
}
