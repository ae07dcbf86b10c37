package org.anyuan.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.anyuan.tests.press.Device;
import org.anyuan.tests.stack.Rest;
import org.anyuan.tests.stack.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the school's link to its signature, through the front door of a running stack. */
class InstallerIT {
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final String PHONE = "p".repeat(43);
  private static Stack stack;
  private static Rest door;

  @BeforeAll
  static void start() {
    stack = TestStack.get();
    door = stack.door();
  }

  @Test
  void shouldTakeAPressOfADeviceThatAnInstallerPutUpAndLetTheSchoolSign() throws Exception {
    // Given
    var school = stack.devices().getFirst().schoolId();
    var officer = stack.token("school-officer");
    var enrolments = "/api/v1/schools/" + school + "/enrolments";
    var issued = door.post(enrolments, officer, Map.of("hours", 1, "mostDevices", 1)).body();
    var grant = issued.path("link").asText().split("#", 2)[1];
    var entered = enter(grant, PHONE);
    assertThat(entered.status()).as(entered.toString()).isEqualTo(200);
    assertThat(enter(grant, "q".repeat(43)).status()).isEqualTo(401);
    var installer = entered.body().path("accessToken").asText();
    var id = school + "-" + UUID.randomUUID().toString().substring(0, 8);
    // When
    var registered =
        door.post(
            "/api/v1/devices",
            installer,
            Map.of(
                "id",
                id,
                "schoolId",
                school,
                "kind",
                "BUTTON",
                "protocol",
                "HTTP",
                "place",
                Map.of("building", "门卫室")));
    assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
    var device = new Device(id, school, registered.body().path("secret").asText());
    var signal = awaitAccepted(device);
    // Then
    assertThat(door.post("/api/v1/devices/" + id + "/disable", installer, Map.of()).status())
        .isEqualTo(403);
    assertThat(open(officer, school)).contains(id);
    var signed =
        door.post("/api/v1/devices/" + id + "/countersign", officer, Map.of("signalId", signal));
    assertThat(signed.status()).as(signed.toString()).isEqualTo(200);
    assertThat(signed.body().path("countersignature").path("signalId").asText()).isEqualTo(signal);
    assertThat(open(officer, school)).doesNotContain(id);
    var administrator = stack.token("administrator");
    assertThat(door.post("/api/v1/devices/" + id + "/retire", administrator, Map.of()).status())
        .isEqualTo(200);
  }

  private static Rest.Answer enter(String grant, String holder) {
    return door.post("/api/v1/tokens/enrolment", null, Map.of("grant", grant, "holder", holder));
  }

  private static String open(String token, String school) {
    return door.get("/api/v1/devices?countersigned=false&schoolId=" + school, token)
        .body()
        .toString();
  }

  /** As soon as alarm knows the device, which the topic tells it. */
  private static String awaitAccepted(Device device) {
    var press = Presses.of(device, "panic", "TEST");
    try (var http = HttpClient.newHttpClient()) {
      var answer =
          await()
              .atMost(SOON)
              .until(
                  () -> http.send(press.request(stack.url(8080), SOON), BodyHandlers.ofString()),
                  response -> response.statusCode() == 202);
      return new ObjectMapper().readTree(answer.body()).path("signalId").asText();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
