package org.anyuan.alarm;

import static org.anyuan.proto.device.v1.DeviceState.DEVICE_STATE_FAULT;
import static org.anyuan.proto.device.v1.DeviceState.DEVICE_STATE_LATE;
import static org.anyuan.proto.device.v1.DeviceState.DEVICE_STATE_ONLINE;
import static org.anyuan.proto.device.v1.DeviceState.DEVICE_STATE_SILENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.anyuan.alarm.support.Button;
import org.anyuan.alarm.support.DeviceEventLog;
import org.anyuan.alarm.support.EarlierSupervision;
import org.anyuan.alarm.support.MqttDevice;
import org.anyuan.alarm.support.MqttPacket;
import org.anyuan.alarm.support.Panel;
import org.anyuan.alarm.support.PanelLine;
import org.anyuan.alarm.support.PanelLine.Transport;
import org.anyuan.alarm.support.QuickSupervision;
import org.anyuan.alarm.support.Registry;
import org.anyuan.alarm.support.SpooledListener;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.device.v1.DeviceEvent;
import org.anyuan.proto.device.v1.DeviceEvent.EventCase;
import org.anyuan.proto.device.v1.DeviceFault;
import org.anyuan.proto.device.v1.DeviceState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Supervision from the device to the topic, with real Kafka and PostgreSQL. */
@QuarkusTest
@TestProfile(QuickSupervision.class)
class SupervisionIT {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String EACH_TWO_SECONDS = "{\"intervalSeconds\":2}";

  private static final int MANY = 40;

  private final String school = "s-" + UUID.randomUUID();
  private final Button button = Button.named("d-" + UUID.randomUUID());

  @BeforeEach
  void aKnownDevice() {
    Registry.publish(Registry.school(school));
    register(button);
  }

  private void register(Button... buttons) {
    for (var one : buttons) {
      Registry.publish(Registry.device(one.id(), school, true, one.secretText()));
    }
    for (var one : buttons) {
      await()
          .atMost(PATIENCE)
          .until(() -> one.send("{\"deviceId\":\"" + one.id() + "\"}").statusCode() == 400);
    }
  }

  private static void heartbeat(MqttDevice device, String id, String payload) {
    device.publish("anyuan/v1/" + id + "/heartbeat", 1, 7, payload);
    device.expect(MqttPacket.PUBACK);
  }

  private void awaitStates(String id, DeviceState... states) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(300))
        .untilAsserted(() -> assertThat(DeviceEventLog.states(school, id)).containsExactly(states));
  }

  @Test
  void shouldPublishThatADeviceIsOnlineThenLateThenSilentAndOnlineAgain() {
    try (var device = MqttDevice.connected(MqttDevice.V5, button)) {
      heartbeat(device, button.id(), EACH_TWO_SECONDS);
      // Its connection stays open: that alone is no sign of life.
      awaitStates(button.id(), DEVICE_STATE_ONLINE, DEVICE_STATE_LATE, DEVICE_STATE_SILENT);
      heartbeat(device, button.id(), "{\"intervalSeconds\":60,\"battery\":80}");
      awaitStates(
          button.id(),
          DEVICE_STATE_ONLINE,
          DEVICE_STATE_LATE,
          DEVICE_STATE_SILENT,
          DEVICE_STATE_ONLINE);
    }
    var last = DeviceEventLog.statuses(school, button.id()).getLast();
    assertThat(last.getIntervalSeconds()).isEqualTo(60);
    assertThat(last.getBatteryPercent()).isEqualTo(80);
    assertThat(last.getRegionPath()).isEqualTo("/420000/420100/420106/420106-p01/");
    assertThat(Timestamps.instant(last.getLastSeenAt()))
        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
  }

  @Test
  void shouldTakeAPressOverHttpForASignOfLife() {
    assertThat(button.press(1).statusCode()).isEqualTo(202);
    awaitStates(button.id(), DEVICE_STATE_ONLINE);
    assertThat(button.press(2, "\"kind\":\"tamper\"").statusCode()).isEqualTo(202);
    awaitStates(button.id(), DEVICE_STATE_ONLINE, DEVICE_STATE_FAULT);
  }

  @Test
  void shouldHearADeviceThatOnlyPressesByItsHeartbeatOverHttp() {
    assertThat(button.heartbeat("").statusCode()).isEqualTo(204);
    awaitStates(button.id(), DEVICE_STATE_ONLINE);
    assertThat(button.heartbeat("\"tamper\":true").statusCode()).isEqualTo(204);
    awaitStates(button.id(), DEVICE_STATE_ONLINE, DEVICE_STATE_FAULT);
    assertThat(button.heartbeat("\"tamper\":false,\"intervalSeconds\":2").statusCode())
        .isEqualTo(204);
    awaitStates(
        button.id(),
        DEVICE_STATE_ONLINE,
        DEVICE_STATE_FAULT,
        DEVICE_STATE_ONLINE,
        DEVICE_STATE_LATE,
        DEVICE_STATE_SILENT);
  }

  @Test
  void shouldRefuseAHeartbeatThatIsNotOfTheDeviceOrNotOne() {
    assertThat(new Button(button.id(), "another secret").heartbeat("").statusCode()).isEqualTo(401);
    assertThat(button.heartbeat("\"battery\":101").statusCode()).isEqualTo(400);
    assertThat(button.heartbeat("\"tamper\":1").body()).contains("\"field\":\"tamper\"");
    assertThat(button.heartbeat("\"text\":\"" + "x".repeat(5000) + "\"").statusCode())
        .isEqualTo(413);
  }

  @Test
  void shouldNameAFaultUntilItsRestore() {
    try (var device = MqttDevice.connected(MqttDevice.V5, button)) {
      heartbeat(device, button.id(), "{\"intervalSeconds\":60,\"tamper\":true,\"mains\":false}");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(DeviceEventLog.statuses(school, button.id()))
                      .last()
                      .satisfies(
                          s ->
                              assertThat(s.getFaultsList())
                                  .containsExactlyInAnyOrder(
                                      DeviceFault.DEVICE_FAULT_TAMPER,
                                      DeviceFault.DEVICE_FAULT_MAINS_LOST)));
      heartbeat(device, button.id(), "{\"tamper\":false,\"mains\":true}");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(DeviceEventLog.states(school, button.id()))
                      .last()
                      .isEqualTo(DEVICE_STATE_ONLINE));
    }
  }

  @Test
  void shouldFollowAPanelByItsPollsAndItsTroubleCodes() {
    var account = "%08X".formatted(ThreadLocalRandom.current().nextInt());
    var panel = "p-" + UUID.randomUUID();
    Registry.publish(Registry.panel(panel, account, school));
    try (var line = Transport.TCP.open()) {
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  line.answerTo(Panel.frame("\"NULL\"0000L0#" + account + "[]"))
                      .startsWith("\"ACK\""));
      awaitStates(panel, DEVICE_STATE_ONLINE);
      event(line, account, 1, "1301 00 000");
      event(line, account, 2, "1302 00 000");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(DeviceEventLog.statuses(school, panel))
                      .last()
                      .satisfies(
                          s ->
                              assertThat(s.getFaultsList())
                                  .containsExactlyInAnyOrder(
                                      DeviceFault.DEVICE_FAULT_BATTERY_LOW,
                                      DeviceFault.DEVICE_FAULT_MAINS_LOST)));
      event(line, account, 3, "3301 00 000");
      event(line, account, 4, "3302 00 000");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(DeviceEventLog.states(school, panel))
                      .last()
                      .isEqualTo(DEVICE_STATE_ONLINE));
      event(line, account, 5, "1137 00 000");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(DeviceEventLog.states(school, panel))
                      .last()
                      .isEqualTo(DEVICE_STATE_FAULT));
    }
  }

  private static void event(PanelLine line, String account, int sequence, String event) {
    var frame = "\"ADM-CID\"%04dL0#%s[#%s|%s]".formatted(sequence, account, account, event);
    assertThat(line.answerTo(Panel.frame(frame))).startsWith("\"ACK\"");
  }

  @Test
  void shouldFindADeviceLateWhoseConnectionBrokeOffAndSilentWhichSaidThatItLeaves() {
    try (var device = MqttDevice.connected(MqttDevice.V5, button)) {
      heartbeat(device, button.id(), "{\"intervalSeconds\":600}");
      awaitStates(button.id(), DEVICE_STATE_ONLINE);
    }
    awaitStates(button.id(), DEVICE_STATE_ONLINE, DEVICE_STATE_LATE);
    try (var device = MqttDevice.connected(MqttDevice.V311, button)) {
      awaitStates(button.id(), DEVICE_STATE_ONLINE, DEVICE_STATE_LATE, DEVICE_STATE_ONLINE);
      device.publish("anyuan/v1/" + button.id() + "/status", 1, 8, "{\"state\":\"offline\"}");
      device.expect(MqttPacket.PUBACK);
      awaitStates(
          button.id(),
          DEVICE_STATE_ONLINE,
          DEVICE_STATE_LATE,
          DEVICE_STATE_ONLINE,
          DEVICE_STATE_SILENT);
    }
  }

  @Test
  void shouldFindNobodySilentForWhatAnEarlierLifeOfTheServiceHeard() {
    // A day old by its row: it has its whole allowance all the same, and no less.
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        DeviceEventLog.states(EarlierSupervision.SCHOOL, EarlierSupervision.ONLINE))
                    .containsExactly(DEVICE_STATE_LATE, DEVICE_STATE_SILENT));
    var late =
        DeviceEventLog.statuses(EarlierSupervision.SCHOOL, EarlierSupervision.ONLINE).getFirst();
    assertThat(Timestamps.instant(late.getObservedAt()))
        .isAfter(EarlierSupervision.began().plusSeconds(5));
  }

  @Test
  void shouldSayOnceThatAGapOfAnEarlierLifeIsOverdue() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(DeviceEventLog.of(EarlierSupervision.GAP_SCHOOL))
                    .singleElement()
                    .satisfies(
                        event ->
                            assertThat(event.getCoverageGapOverdue().getGapId())
                                .isEqualTo(EarlierSupervision.GAP.toString())));
  }

  @Test
  void shouldOpenAGapThatBecomesOverdueAndCloseItWhenAPathIsBack() {
    var authorization = TestTokens.bearer("education-officer", "/420000/420100/");
    try (var desk = new SpooledListener("/api/v1/supervision/stream", authorization, null)) {
      await().atMost(PATIENCE).until(() -> !desk.events("reset", "{").isEmpty());
      try (var device = MqttDevice.connected(MqttDevice.V5, button)) {
        heartbeat(device, button.id(), EACH_TWO_SECONDS);
      }
      awaitCases(EventCase.COVERAGE_GAP_OPENED, EventCase.COVERAGE_GAP_OVERDUE);
      await().atMost(PATIENCE).until(() -> desk.events("gap", school).size() == 2);
      var seen = desk.events("gap", school).getFirst();
      assertThat(seen.data()).contains("\"reason\":\"SILENT\"", "\"schoolName\":\"测试小学\"");
      // When
      assertThat(button.press(1).statusCode()).isEqualTo(202);
      awaitCases(
          EventCase.COVERAGE_GAP_OPENED,
          EventCase.COVERAGE_GAP_OVERDUE,
          EventCase.COVERAGE_GAP_CLOSED);
      // Then: who comes back with an id has missed nothing, and hears nothing twice.
      try (var again =
          new SpooledListener("/api/v1/supervision/stream", authorization, seen.id())) {
        await().atMost(PATIENCE).until(() -> again.events("gap", "PATH_BACK").size() == 1);
        assertThat(again.events("reset", "{")).isEmpty();
        assertThat(again.events("gap", "\"state\":\"OPEN\"").stream())
            .noneMatch(e -> e.data().contains(school));
      }
    }
  }

  private void awaitCases(EventCase... cases) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(300))
        .untilAsserted(
            () ->
                assertThat(
                        DeviceEventLog.of(school).stream()
                            .filter(e -> !e.hasStatusChanged())
                            .map(DeviceEvent::getEventCase))
                    .containsExactly(cases));
  }

  @Test
  void shouldSayNothingOfManyThatReconnectAndOneThingOfManyThatDoNot() {
    // Given
    var many =
        IntStream.range(0, MANY)
            .mapToObj(i -> Button.named("m" + i + "-" + UUID.randomUUID()))
            .toArray(Button[]::new);
    register(many);
    var devices = connect(many);
    await().atMost(PATIENCE).until(() -> countOf(DEVICE_STATE_ONLINE) == many.length);
    // When: all break off, and are back at once
    devices.forEach(MqttDevice::close);
    devices = connect(many);
    // Then: by the time at which a single one is silent, nothing was said of them.
    var masses = masses();
    single(button);
    assertThat(countOf(DEVICE_STATE_LATE, many)).isZero();
    assertThat(masses()).isEqualTo(masses);
    // When: all break off, and do not come back
    devices.forEach(MqttDevice::close);
    await().atMost(PATIENCE).until(() -> masses() == masses + 1);
    // Then: a single one is still found, before anything is said of the many
    var other = Button.named("x-" + UUID.randomUUID());
    register(other);
    single(other);
    assertThat(countOf(DEVICE_STATE_LATE, many)).isZero();
    assertThat(masses()).isEqualTo(masses + 1);
    // And when they were held long enough, each is said to be what it still is.
    await().atMost(PATIENCE).until(() -> countOf(DEVICE_STATE_LATE, many) == many.length);
    await()
        .atMost(PATIENCE)
        .until(() -> DeviceEventLog.of("/").stream().anyMatch(DeviceEvent::hasMassSilenceEnded));
  }

  private static long masses() {
    return DeviceEventLog.of("/").stream()
        .filter(event -> event.getMassSilenceBegan().getDevices() >= MANY)
        .count();
  }

  private List<MqttDevice> connect(Button... buttons) {
    var devices = new ArrayList<MqttDevice>();
    for (var one : buttons) {
      var device = MqttDevice.connected(MqttDevice.V311, one);
      heartbeat(device, one.id(), "{\"intervalSeconds\":60}");
      devices.add(device);
    }
    return devices;
  }

  /** One device speaks once and is then silent, and that is published. */
  private void single(Button one) {
    try (var device = MqttDevice.connected(MqttDevice.V5, one)) {
      heartbeat(device, one.id(), EACH_TWO_SECONDS);
      await()
          .atMost(PATIENCE)
          .until(() -> DeviceEventLog.states(school, one.id()).contains(DEVICE_STATE_SILENT));
    }
  }

  private long countOf(DeviceState state, Button... buttons) {
    var ids = List.of(buttons).stream().map(Button::id).toList();
    return DeviceEventLog.of(school).stream()
        .filter(DeviceEvent::hasStatusChanged)
        .map(DeviceEvent::getStatusChanged)
        .filter(s -> s.getState() == state && (ids.isEmpty() || ids.contains(s.getDeviceId())))
        .count();
  }
}
