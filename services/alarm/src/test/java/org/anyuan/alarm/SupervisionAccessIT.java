package org.anyuan.alarm;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anyuan.alarm.support.Button;
import org.anyuan.alarm.support.QuickSupervision;
import org.anyuan.alarm.support.Registry;
import org.anyuan.alarm.support.SpooledListener;
import org.anyuan.local.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see how devices do and which schools have no path, and how pages are turned. */
@QuarkusTest
@TestProfile(QuickSupervision.class)
class SupervisionAccessIT {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String HERE = "/420000/420100/420106/";
  private static final String ELSEWHERE = "/420000/420500/";

  private static final Set<String> SEE_DEVICES =
      Set.of(
          "police-dispatcher",
          "police-officer",
          "education-officer",
          "commission-officer",
          "school-officer",
          "inspector",
          "administrator",
          "installer");

  private final String school = "s-" + UUID.randomUUID();
  private final Button button = Button.named("d-" + UUID.randomUUID());

  @BeforeEach
  void aDeviceAndASchoolWithout() {
    Registry.publish(Registry.school(school), Registry.school(bare()));
    Registry.publish(Registry.device(button.id(), school, true, button.secretText()));
    await().atMost(PATIENCE).until(() -> button.press(1).statusCode() == 202);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                get("administrator", HERE, null, status()).statusCode() == 200
                    && get("administrator", HERE, null, status()).path("state").equals("ONLINE"));
  }

  private String bare() {
    return "bare-" + school;
  }

  private String status() {
    return "/api/v1/devices/" + button.id() + "/status";
  }

  private static Response get(String role, String scope, String ofSchool, String path) {
    return given().header("Authorization", TestTokens.bearer(role, scope, ofSchool)).get(path);
  }

  @Test
  void shouldTellHowADeviceDoes() {
    var answer = get("education-officer", HERE, null, status());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.<String>path("deviceId")).isEqualTo(button.id());
    assertThat(answer.<String>path("schoolId")).isEqualTo(school);
    assertThat(answer.<Integer>path("intervalSeconds")).isEqualTo(24 * 3600);
    assertThat(answer.<List<String>>path("faults")).isEmpty();
    assertThat(answer.<String>path("lastSeenAt")).endsWith("Z");
  }

  @ParameterizedTest
  @MethodSource("org.anyuan.common.access.Operations#roles")
  void shouldLetEachRoleSeeWhatItMay(String role) {
    var seesDevices = SEE_DEVICES.contains(role) ? 200 : 403;
    var seesGaps = role.equals("installer") ? 403 : seesDevices;
    assertThat(get(role, HERE, school, status()).statusCode()).isEqualTo(seesDevices);
    assertThat(get(role, HERE, school, "/api/v1/devices/statuses").statusCode())
        .isEqualTo(seesDevices);
    assertThat(get(role, HERE, school, "/api/v1/supervision/schools").statusCode())
        .isEqualTo(seesDevices);
    assertThat(get(role, HERE, school, "/api/v1/coverage-gaps").statusCode()).isEqualTo(seesGaps);
    try (var stream =
        new SpooledListener(
            "/api/v1/supervision/stream", TestTokens.bearer(role, HERE, school), null)) {
      await().atMost(PATIENCE).until(() -> stream.status() != 0);
      assertThat(stream.status()).isEqualTo(seesGaps);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/devices/statuses",
        "/api/v1/devices/d/status",
        "/api/v1/coverage-gaps",
        "/api/v1/supervision/schools",
        "/api/v1/supervision/stream"
      })
  void shouldAskForAToken(String path) {
    assertThat(given().get(path).statusCode()).isEqualTo(401);
  }

  @Test
  void shouldShowNothingOfAnotherRegion() {
    assertThat(get("police-dispatcher", ELSEWHERE, null, status()).statusCode()).isEqualTo(404);
    assertThat(
            ids(
                "police-dispatcher",
                ELSEWHERE,
                null,
                "/api/v1/devices/statuses?schoolId=" + school,
                "deviceId"))
        .isEmpty();
    assertThat(
            ids(
                "police-dispatcher",
                ELSEWHERE,
                null,
                "/api/v1/devices/statuses?regionPath=" + HERE,
                "deviceId"))
        .isEmpty();
    assertThat(ids("police-dispatcher", ELSEWHERE, null, "/api/v1/coverage-gaps", "schoolId"))
        .isEmpty();
  }

  @Test
  void shouldShowAPersonOfASchoolThatSchoolAlone() {
    assertThat(get("school-officer", HERE, "another", status()).statusCode()).isEqualTo(404);
    assertThat(get("school-officer", HERE, null, status()).statusCode()).isEqualTo(404);
    assertThat(ids("school-officer", HERE, school, "/api/v1/devices/statuses", "deviceId"))
        .containsExactly(button.id());
    assertThat(ids("installer", HERE, school, "/api/v1/supervision/schools", "schoolId"))
        .containsExactly(school);
    awaitGap();
    assertThat(ids("school-officer", HERE, bare(), "/api/v1/coverage-gaps", "schoolId"))
        .containsExactly(bare());
    assertThat(ids("school-officer", HERE, school, "/api/v1/coverage-gaps", "schoolId")).isEmpty();
  }

  private void awaitGap() {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                ids(
                            "police-dispatcher",
                            HERE,
                            null,
                            "/api/v1/coverage-gaps?schoolId=" + bare(),
                            "schoolId")
                        .size()
                    == 1);
  }

  @Test
  void shouldListASchoolWithoutADeviceAsAGapWithItsDeadline() {
    awaitGap();
    var answer = get("police-dispatcher", HERE, null, "/api/v1/coverage-gaps?schoolId=" + bare());
    assertThat(answer.<String>path("items[0].schoolName")).isEqualTo("测试小学");
    assertThat(answer.<String>path("items[0].regionPath")).startsWith(HERE);
    assertThat(answer.<String>path("items[0].reason")).isEqualTo("NO_DEVICE");
    assertThat(answer.<String>path("items[0].openedAt"))
        .isLessThan(answer.<String>path("items[0].dueAt"));
    assertThat(answer.<Object>path("items[0].overdue")).isInstanceOf(Boolean.class);
  }

  @Test
  void shouldFlagASchoolThatHasNoSecondPath() {
    var one = get("school-officer", HERE, school, "/api/v1/supervision/schools?paths=1");
    assertThat(one.<List<String>>path("items.schoolId")).containsExactly(school);
    assertThat(one.<Boolean>path("items[0].secondPath")).isFalse();
    var second = Button.named("e-" + UUID.randomUUID());
    Registry.publish(Registry.device(second.id(), school, true, second.secretText()));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                get("school-officer", HERE, school, "/api/v1/supervision/schools")
                    .path("items[0].secondPath")
                    .equals(true));
  }

  @Test
  void shouldTurnThePagesOfEveryListWithoutMissingOrRepeatingAnything() {
    awaitGap();
    var paths =
        List.of(
            "/api/v1/devices/statuses?limit=7|deviceId",
            "/api/v1/coverage-gaps?limit=1|gapId",
            "/api/v1/supervision/schools?limit=7|schoolId");
    Registry.publish(Registry.school(school + "-x"), Registry.school(school + "-y"));
    Registry.publish(
        Registry.device(button.id() + "-x", school, true, button.secretText()),
        Registry.device(button.id() + "-y", school, true, button.secretText()));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                all("/api/v1/coverage-gaps?limit=500", "schoolId")
                    .containsAll(List.of(bare(), school + "-x", school + "-y")));
    for (var path : paths) {
      var parts = path.split("\\|", -1);
      var turned = all(parts[0], parts[1]);
      assertThat(turned).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
    }
    var due = all("/api/v1/coverage-gaps?limit=2", "dueAt");
    assertThat(due).isSorted();
  }

  private static List<String> all(String path, String field) {
    var found = new ArrayList<String>();
    var next = "";
    do {
      var answer =
          get("administrator", "/", null, next.isEmpty() ? path : path + "&cursor=" + next);
      assertThat(answer.statusCode()).isEqualTo(200);
      found.addAll(answer.path("items." + field));
      next = answer.path("nextCursor") == null ? "" : answer.path("nextCursor");
    } while (!next.isEmpty());
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/devices/statuses?state=OFFLINE|state",
        "/api/v1/devices/statuses?limit=501|limit",
        "/api/v1/devices/statuses?limit=0|limit",
        "/api/v1/devices/statuses?cursor=%23|cursor",
        "/api/v1/devices/statuses?schoolId=a%20b|schoolId",
        "/api/v1/devices/statuses?regionPath=420100|regionPath",
        "/api/v1/coverage-gaps?state=open|state",
        "/api/v1/coverage-gaps?cursor=YQ|cursor",
        "/api/v1/supervision/schools?paths=-1|paths"
      })
  void shouldNameTheFieldAtFault(String request) {
    var parts = request.split("\\|", -1);
    var answer =
        given()
            .urlEncodingEnabled(false)
            .header("Authorization", TestTokens.bearer("administrator", "/"))
            .get(parts[0]);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.<String>path("field")).isEqualTo(parts[1]);
  }

  private static List<String> ids(
      String role, String scope, String ofSchool, String path, String field) {
    return get(role, scope, ofSchool, path).path("items." + field);
  }
}
