package org.weilu.community.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.weilu.spi.access.Visitor;

class PasswordsTest {
    private final Passwords passwords = new Passwords();
    private final PasswordRule rule = new PasswordRule();
    private final Visitor who = Visitor.stranger("main", Locale.ENGLISH, "");

    @Test
    void comparesUnknownNamesAtThePriceOfKnownOnes() {
        String hash = passwords.hash("kettle-lantern-91");
        assertThat(parameters(Passwords.NOBODYS)).isEqualTo(parameters(hash)).startsWith("$argon2id$");
        assertThat(passwords.matches("kettle-lantern-91", hash)).isTrue();
        assertThat(passwords.matches("kettle-lantern-92", hash)).isFalse();
        assertThat(passwords.matches("anything", null)).isFalse();
    }

    private static String parameters(String hash) {
        List<String> parts = List.of(hash.split("\\$"));
        return String.join("$", parts.subList(0, 4)) + parts.get(4).length() + "."
                + parts.get(5).length();
    }

    @Test
    void refusesWhatIsShortCommonOrOnesOwnName() {
        assertThat(rule.refuses(who, "password", "k3#v9!x")).isPresent();
        assertThat(rule.refuses(who, "password", "password1")).isPresent();
        assertThat(rule.refuses(who, "password", "88888888")).isPresent();
        assertThat(rule.refuses(who, "password", "xq-Dingding-77-lantern", "dingding"))
                .isPresent();
        assertThat(rule.refuses(who, "password", "x".repeat(129))).isPresent();
        assertThat(rule.refuses(who, "password", "kettle-lantern-91", "dingding"))
                .isEmpty();
        assertThat(rule.refusesFromStaff(who, "password", "12345678")).isPresent();
    }

    @Test
    void readsLoginsTheWayPeopleTypeThem() {
        assertThat(Login.key(" Ｍing ")).isEqualTo("ming");
        assertThat(List.of("abc", "a.b-c_9", "13800138000", "+86 138-0013-8000", "a@b.cn"))
                .allMatch(Login::isValid);
        assertThat(List.of("ab", "-abc", "a b c", "王小明", "a@b", "x".repeat(41))).noneMatch(Login::isValid);
        assertThat(Secrets.typed(" abcd-efgh ")).isEqualTo("ABCDEFGH");
    }
}
