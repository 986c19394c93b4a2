package org.weilu.signup.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.weilu.testkit.PortalTester;

class StrangerIT {
    @Test
    void readsNumbersOnlyAndIsLedToTheDoor() {
        try (PortalTester portal = PortalTester.withPlugins()) {
            SignupPagesIT.occasion(portal, "one", 2, Set.of());
            assertThat(SignupPagesIT.panel("one"))
                    .contains("还剩 2 席", "href=\"/signup/one\"", "我要报名")
                    .doesNotContain("<form method", "/me/");
            assertThat(portal.get("/signup/one").body()).doesNotContain("围炉煮茶");
        }
    }
}
