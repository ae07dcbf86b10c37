package org.anyuan.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.anyuan.local.testing.Browser;
import org.anyuan.tests.stack.Groups;
import org.anyuan.tests.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The desk in a real browser on a running stack: what {@code stack.spec.ts}, {@code
 * arrival.spec.ts}, {@code synchronized.spec.ts} and {@code duty.spec.ts} of {@code web/e2e} say of
 * it.
 */
@EnabledIf(
    value = "org.anyuan.local.testing.Browser#installed",
    disabledReason = "there is no Chromium on the path")
class DeskIT {
  private static Stack stack;

  @BeforeAll
  static void start() {
    stack = TestStack.get();
    Groups.awaitStable(stack, List.of("patrol", "response", "notify", "incident-answers"));
  }

  @AfterAll
  static void heal() {
    stack.part("kafka").release();
  }

  @Test
  void shouldShowARealPressOnTwoDesksAndLoseNothingWithoutTheBroker() throws Exception {
    expectToPass("stack");
  }

  @Test
  void shouldBringTheNearestUnitToTheSchoolAndTellTheButtonOfEachStep() throws Exception {
    expectToPass("arrival");
  }

  @Test
  void shouldKeepThreeTracksInStepFromThePressToThePublicPageAndTheEnd() throws Exception {
    expectToPass("synchronized");
  }

  @Test
  void shouldTellWhoIsOnCallByTheirRosterOnThePageBeforeThem() throws Exception {
    expectToPass("duty");
  }

  private static void expectToPass(String name) throws Exception {
    var outcome =
        Browser.run(
            Stack.repository().resolve("services/console/web"),
            name,
            Map.of(
                "ANYUAN_PAGE",
                stack.url(8080),
                "ANYUAN_ALARM",
                stack.url(8081),
                "ANYUAN_MQTT",
                "mqtt://127.0.0.1:" + stack.port(1883),
                "ANYUAN_RUN_DIR",
                stack.folder().toString()));

    assertThat(outcome.exit()).as(outcome.said()).isZero();
    assertThat(outcome.said()).containsPattern(Browser.DONE).doesNotContain(" skipped");
  }
}
