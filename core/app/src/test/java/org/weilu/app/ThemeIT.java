package org.weilu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weilu.spi.Slice;
import org.weilu.spi.community.Audit;

/** A theme that is put into its folder while the portal runs can be chosen, and is worn at once. */
@org.junit.jupiter.api.Timeout(180)
final class ThemeIT {
    private static final Pattern TOKENS = Pattern.compile("/static/\\w+/themes/tiny/tokens.css");

    @TempDir
    Path folder;

    @Test
    void isWornByEveryPageAtOnce() throws Exception {
        Path themes = Files.createDirectories(folder.resolve("themes"));
        String both = Path.of("../../themes").toAbsolutePath() + File.pathSeparator + themes;
        Map<String, String> settings = Map.of("WEILU_THEMES", both, "WEILU_SAFE", "true");
        try (Serving portal = Serving.start(folder.resolve("data"), settings)) {
            Serving.Browser stranger = portal.browser();
            assertThat(stranger.get("/").body()).contains("themes/warm/tokens.css", "content=\"#9e381d\"");
            Files.createDirectories(themes.resolve("tiny"));
            Files.writeString(themes.resolve("tiny/theme.yaml"), "name: 小样\nnameEn: Sample\ncolor-accent: '#123456'\n");
            Serving.Browser admin = portal.browser().signIn("admin");
            assertThat(admin.get("/admin/site").body()).contains("小样", "暖炉");
            HttpResponse<String> gone =
                    admin.submit("/admin/site", Map.of("name", "栖禾里社区", "motto", "炉边", "theme", "nowhere"));
            assertThat(gone.statusCode()).isEqualTo(422);
            assertThat(gone.body()).contains("请另选一个", "value=\"炉边\"");
            HttpResponse<String> saved = admin.submit(
                    "/admin/site", Map.of("name", "栖禾里社区", "motto", "炉边闲话", "theme", "tiny", "phone", "12345"));
            assertThat(saved.statusCode()).isEqualTo(303);

            String home = stranger.get("/").body();
            assertThat(home)
                    .contains("炉边闲话", "content=\"#123456\"", "themes/warm/images/logo.svg")
                    .doesNotContain("themes/warm/tokens.css");
            Matcher tokens = TOKENS.matcher(home);
            assertThat(tokens.find()).isTrue();
            assertThat(stranger.get(tokens.group()).body()).contains("--color-accent: #123456;", "--space-4: 1rem;");
            assertThat(portal.service(Audit.class)
                            .list(Serving.ITSELF, "community.site", Slice.first(1))
                            .items()
                            .getFirst()
                            .details())
                    .containsEntry("theme", "tiny");
            assertThat(portal.browser().signIn("resident").get("/admin/site").statusCode())
                    .isEqualTo(403);
        }
    }
}
