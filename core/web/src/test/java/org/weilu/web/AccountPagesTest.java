package org.weilu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.weilu.spi.notice.Inbox;

final class AccountPagesTest {
    private final TestPortal portal = new TestPortal();

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void aWrongPasswordKeepsTheNameAndSaysSoTwice() {
        portal.get("/signin");
        String page = portal.submit(Map.of("login", "p1\"<", "password", "wrong one"));
        assertThat(portal.status()).isEqualTo(422);
        assertThat(page)
                .contains("<title>出错：登录", "error-summary", "autofocus", "名字和密码对不上", "value=\"p1&quot;&lt;\"")
                .doesNotContain("wrong one");
        assertThat(portal.tester.getLastRequest().getSession(false)).isNull();
    }

    @Test
    void signingInTakesANewSessionIdAndLeadsOnWithinThePortal() {
        portal.tester.getRequest().getSession(true);
        String planted = portal.tester.getHttpSession().getId();
        portal.get("/signin?next=%2Fbrands");
        portal.submit(Map.of("login", "p1", "password", FakeCommunity.PASSWORD));
        assertThat(portal.status()).isEqualTo(303);
        assertThat(portal.location()).endsWith("brands");
        assertThat(portal.tester.getHttpSession().getId()).isNotEqualTo(planted);
        assertThat(portal.get("/")).contains("林晓禾", "退出").doesNotContain("href=\"/signin\"");
        assertThat(portal.header("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void nextNeverLeadsToAnotherPlace() {
        portal.get("/signin?next=https%3A%2F%2Fevil.example");
        portal.submit(Map.of("login", "p1", "password", FakeCommunity.PASSWORD));
        assertThat(portal.location()).doesNotContain("evil");
    }

    @Test
    void aPathThatLooksLikeAnAddressStaysAPathOfThisPortal() {
        for (String next :
                List.of("%2Fhttps%3A%2F%2Fevil.example", "%2Fjavascript%3Aalert(1)", "%2F%E2%80%A8%2Fevil")) {
            portal.get("/signin?next=" + next);
            portal.submit(Map.of("login", "p1", "password", FakeCommunity.PASSWORD));
            assertThat(portal.location()).as(next).startsWith("/").doesNotStartWith("//");
        }
        portal.post("/signout", Map.of());
        assertThat(portal.location()).isEqualTo("/");
    }

    @Test
    void aChangedStampEndsTheSession() {
        portal.signIn("p1");
        assertThat(portal.get("/me")).contains("林晓禾");
        portal.community.stamps.put("p1", "s2");
        portal.get("/me");
        assertThat(portal.status()).isEqualTo(302);
        assertThat(portal.location()).contains("signin?next=").endsWith("%2Fme");
    }

    @Test
    void signingOutIsAPost() {
        portal.signIn("p1");
        portal.get("/signout");
        assertThat(portal.get("/me")).contains("林晓禾");
        portal.post("/signout", Map.of());
        portal.get("/me");
        assertThat(portal.status()).isEqualTo(302);
    }

    @Test
    void registeringNeedsAgreementAndKeepsWhatWasTyped() {
        portal.get("/register");
        String page = portal.submit(Map.of("login", "xiaohe", "name", "林晓禾", "password", FakeCommunity.PASSWORD));
        assertThat(page).contains("请先看过并同意", "value=\"xiaohe\"", "value=\"林晓禾\"", "href=\"#agreedTo\"");
        assertThat(portal.community.registered).isEmpty();
        portal.get("/register");
        portal.submit(Map.of(
                "login", "xiaohe", "name", "林晓禾", "password", FakeCommunity.PASSWORD, "agreedTo", "1", "version", "3"));
        assertThat(portal.status()).isEqualTo(303);
        assertThat(portal.community.registered).singleElement().matches(one -> "3".equals(one.agreedTo()));
    }

    @Test
    void codesAndLinksSetAPassword() {
        assertThat(portal.get("/code")).contains("一次性号码");
        assertThat(portal.submit(Map.of("code", "ABCD"))).contains("号码不对", "value=\"ABCD\"");
        portal.get("/reset?token=t");
        assertThat(portal.submit(Map.of("newPassword", "x"))).contains("太短了");
        portal.get("/forgot");
        portal.submit(Map.of("login", "whoever"));
        assertThat(portal.community.audited).contains("forgot");
        assertThat(portal.get("/forgot?done=sent")).contains("notice-success", "信已经寄出");
        portal.english = true;
        assertThat(portal.get("/register") + portal.get("/code") + portal.get("/forgot") + portal.get("/reset"))
                .contains("Make an account", "Use a one-time code", "Forgotten password", "Set a new password");
    }

    @Test
    void myPageShowsLettersAndReadsThem() {
        portal.signIn("p1");
        assertThat(portal.get("/me")).contains("还没有信");
        portal.community.letters.add(new Inbox.InboxMessage("1", "有位子了<", "候补上了", "/brands", Instant.EPOCH, false));
        assertThat(portal.get("/me")).contains("有位子了&lt;", "（1 封没读）");
        portal.post("/me", Map.of("action", "read"));
        assertThat(portal.status()).isEqualTo(303);
        assertThat(portal.community.letters).isEmpty();
    }

    @Test
    void aChildIsTakenInWithConsentOnly() {
        portal.signIn("p1");
        assertThat(portal.get("/me/household")).contains("我的家");
        assertThat(portal.submit(Map.of("name", "林小满", "part", "CHILD", "born", "2018-05-01")))
                .contains("要有监护人同意", "value=\"林小满\"", "value=\"2018-05-01\"");
        portal.get("/me/household");
        assertThat(portal.submit(Map.of("name", "林小满", "part", "CHILD", "born", "May")))
                .contains("这样的日期");
        portal.get("/me/household");
        portal.submit(Map.of("name", "林小满", "part", "CHILD", "born", "2018-05-01", "consent", "1", "version", "1"));
        assertThat(portal.status()).isEqualTo(303);
        assertThat(portal.get("/me/household?done=added")).contains("林小满", "2018年5月1日", "添好了");
        assertThat(portal.get("/me/household/c1")).contains("value=\"林小满\"", "从家里拿掉");
        portal.submit(Map.of("name", "林小满", "part", "CHILD", "born", "2018-05-01"));
        assertThat(portal.location()).isEqualTo("/me/household?done=saved");
        portal.get("/me/household/p9");
        assertThat(portal.status()).isEqualTo(404);
    }

    @Test
    void profileAndPasswordKeepWhatWasRefused() {
        portal.signIn("p1");
        assertThat(portal.get("/me/profile")).contains("value=\"13800001234\"");
        assertThat(portal.submit(Map.of("name", "1"))).contains("2 到 40 个字", "value=\"1\"");
        portal.get("/me/security");
        assertThat(portal.submit(Map.of("oldPassword", "secret-typed")))
                .contains("不对")
                .doesNotContain("secret-typed");
    }

    @Test
    void whatIsTickedComesAndALinkInAMailEndsAKind() {
        portal.signIn("p1");
        assertThat(portal.get("/me/notices")).contains("水开了", "value=\"tea.ready/mail\"", "去填邮箱");
        portal.post("/me/notices", Map.of("action", "save", "want", "tea.ready/mail"));
        assertThat(portal.location()).isEqualTo("/me/notices?done=saved");
        assertThat(portal.community.kept).containsExactly("tea.ready/mail");
        portal.post("/me/notices", Map.of("action", "save"));
        assertThat(portal.community.kept).isEmpty();
        assertThat(portal.get("/unsubscribe/good")).contains("不再用“邮件”告诉您，对吗");
        assertThat(portal.post("/unsubscribe/good", Map.of("List-Unsubscribe", "One-Click")))
                .contains("好了");
        assertThat(portal.status()).isEqualTo(200);
        portal.get("/unsubscribe/bad");
        assertThat(portal.status()).isEqualTo(404);
    }

    @Test
    void aStrangerIsLedToTheDoor() {
        for (String path : new String[] {"/me", "/me/household", "/me/security", "/desk", "/admin", "/admin/people"}) {
            portal.get(path);
            assertThat(portal.status()).as(path).isEqualTo(302);
            assertThat(portal.location()).as(path).contains("signin?next=");
        }
    }
}
