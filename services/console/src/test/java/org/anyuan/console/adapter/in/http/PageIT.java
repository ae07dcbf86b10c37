package org.anyuan.console.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.Map;
import org.anyuan.local.testing.Browser;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page in a real browser, where there is one: what {@code web/e2e} says of it; of some files
 * alone with {@code -Dpage.only=dispatch|map}.
 */
@QuarkusTest
@WithTestResource(Owners.class)
@EnabledIf(
    value = "org.anyuan.local.testing.Browser#installed",
    disabledReason = "there is no Chromium on the path")
class PageIT {
  private static final String ONLY = System.getProperty("page.only", ".*");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "session",
        "desk",
        "map",
        "incident",
        "calls",
        "dispatch",
        "response",
        "concerns",
        "items",
        "guard",
        "beats",
        "roles",
        "school",
        "plans",
        "oncall",
        "rosters",
        "policies",
        "deliveries",
        "leads",
        "report",
        "risks",
        "statistics",
        "admin",
        "accessible"
      })
  void shouldDoWhatItsTestsSay(String name) throws Exception {
    assumeTrue(name.matches(ONLY));
    var outcome =
        Browser.run(
            Path.of("web"), name, Map.of("ANYUAN_PAGE", "http://127.0.0.1:" + Visitor.port()));

    assertThat(outcome.exit()).as(outcome.said()).isZero();
    assertThat(outcome.said()).containsPattern(Browser.DONE).doesNotContain(" skipped");
  }
}
