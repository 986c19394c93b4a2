package org.weilu.community.person;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;

/** What mail addresses and phone numbers must look like; both may be left out. */
final class Contacts {
    private Contacts() {}

    static List<Refusal> check(Visitor who, Refusals refusals, @Nullable String email, @Nullable String phone) {
        List<Refusal> wrong = new ArrayList<>();
        if (email != null && !email.isBlank() && !Login.isEmail(email)) {
            wrong.add(refusals.invalid(who, "email", "email"));
        }
        if (phone != null && !phone.isBlank() && !Login.isPhone(phone)) {
            wrong.add(refusals.invalid(who, "phone", "phone"));
        }
        return wrong;
    }
}
