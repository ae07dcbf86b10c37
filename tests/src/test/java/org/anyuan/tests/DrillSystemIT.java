package org.anyuan.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.queue.v1.PoliceTask;
import org.anyuan.tests.lane.TopicTail;
import org.anyuan.tests.press.Device;
import org.anyuan.tests.press.PressLoad;
import org.anyuan.tests.stack.Await;
import org.anyuan.tests.stack.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of buttons and drills through the front door of a running stack: ledger, alarm, incident.
 */
class DrillSystemIT {
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final String NO_MODE = "";
  private static Stack stack;
  private static List<Device> devices;

  private final Queue<PoliceTask> police = new ConcurrentLinkedQueue<>();
  private TopicTail tail;

  @BeforeAll
  static void start() {
    stack = TestStack.get();
    devices = Presses.setApart(stack.devices());
  }

  @BeforeEach
  void listen() {
    tail =
        TopicTail.live(
            stack.kafka(),
            "anyuan.queue.police",
            seen -> {
              try {
                police.add(PoliceTask.parseFrom(seen.record().value()));
              } catch (InvalidProtocolBufferException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  @AfterEach
  void close() {
    tail.close();
  }

  @Test
  void shouldCountTheFirstPressAfterADeclarationAsATestAndTheNextAsReal() {
    // Given
    var device = devices.get(40);
    var administrator = stack.token("administrator");
    var declared =
        stack.door().post("/api/v1/button-tests", administrator, Map.of("deviceId", device.id()));
    assertThat(declared.status()).as(declared.toString()).isEqualTo(201);
    // When
    var first = press(device, "panic");
    var second = press(device, "panic");
    // Then
    assertThat(taskWith(first, Mode.MODE_TEST).getSound()).isTrue();
    assertThat(taskWith(second, Mode.MODE_ACTUAL).getDeviceIdsList()).contains(device.id());
    var coverage =
        "/api/v1/button-tests/coverage?schoolId="
            + device.schoolId()
            + "&month="
            + YearMonth.now(ZoneId.of("Asia/Shanghai"));
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              var school = stack.door().get(coverage, administrator).body().path("items").path(0);
              assertThat(school.path("tested").asInt()).isEqualTo(1);
              assertThat(school.path("untested").toString()).doesNotContain(device.id());
            });
  }

  @Test
  void shouldRingAsADrillToVerifyAndTurnActualWhereNobodyConfirms() {
    // Given a window of two schools' buttons
    var confirmed = devices.get(50);
    var forgotten = devices.get(51);
    var begins = Instant.now().plusSeconds(3);
    var registered =
        stack
            .door()
            .post(
                "/api/v1/exercises",
                stack.token("administrator"),
                Map.of(
                    "name",
                    "秋季疏散演练",
                    "regionId",
                    "420000",
                    "beginsAt",
                    begins.toString(),
                    "endsAt",
                    begins.plusSeconds(600).toString(),
                    "deviceIds",
                    List.of(confirmed.id(), forgotten.id()),
                    "kinds",
                    List.of("PANIC")));
    assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
    Await.until("the window runs", SOON, () -> Instant.now().isAfter(begins));
    // When
    var one = press(confirmed, "panic");
    var other = press(forgotten, "panic");
    var duress = press(forgotten, "duress");
    // Then
    var drill = taskWith(one, Mode.MODE_EXERCISE);
    assertThat(drill.getDrill().getWindowId()).isEqualTo(registered.body().path("id").asText());
    assertThat(taskWith(duress, Mode.MODE_ACTUAL).hasDrill()).isFalse();
    var answer =
        stack
            .door()
            .post(
                "/api/v1/incidents/" + drill.getIncidentId() + "/drill-confirmation",
                stack.token("police-dispatcher"),
                Map.of("reason", "与校方核实"));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    var forgottenDrill = taskWith(other, Mode.MODE_EXERCISE);
    var actual = taskWith(other, Mode.MODE_ACTUAL, Duration.ofSeconds(45));
    assertThat(actual.getSound()).isTrue();
    assertThat(actual.getSignalIdsList())
        .as("beside the duress of the same school")
        .contains(duress);
    assertThat(actual.getIncidentId()).isNotEqualTo(forgottenDrill.getIncidentId());
    assertThat(police)
        .as("what was confirmed stays an exercise")
        .noneMatch(t -> t.getMode() == Mode.MODE_ACTUAL && t.getSignalIdsList().contains(one));
  }

  private static String press(Device device, String kind) {
    try (var load = new PressLoad(stack.url(8080), Duration.ofSeconds(5))) {
      load.send(Presses.of(device, kind, NO_MODE), System.nanoTime());
      Await.until("the press is answered", SOON, load::settled);
      return load.answered().keySet().iterator().next();
    }
  }

  private PoliceTask taskWith(String signal, Mode mode) {
    return taskWith(signal, mode, SOON);
  }

  private PoliceTask taskWith(String signal, Mode mode, Duration within) {
    return await()
        .atMost(within)
        .until(
            () ->
                police.stream()
                    .filter(t -> t.getMode() == mode && t.getSignalIdsList().contains(signal))
                    .findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }
}
