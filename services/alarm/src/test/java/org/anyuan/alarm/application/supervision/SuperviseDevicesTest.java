package org.anyuan.alarm.application.supervision;

import static org.anyuan.proto.device.v1.DeviceState.DEVICE_STATE_FAULT;
import static org.anyuan.proto.device.v1.DeviceState.DEVICE_STATE_LATE;
import static org.anyuan.proto.device.v1.DeviceState.DEVICE_STATE_ONLINE;
import static org.anyuan.proto.device.v1.DeviceState.DEVICE_STATE_SILENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.anyuan.alarm.domain.Heartbeat;
import org.anyuan.alarm.domain.supervision.Condition.Online;
import org.anyuan.alarm.domain.supervision.Fault;
import org.anyuan.proto.device.v1.DeviceEvent;
import org.anyuan.proto.ledger.v1.Device;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Devices of one interval, 60 s: late after 95 s, silent after 185 s, told 30 s later. */
class SuperviseDevicesTest {
  private static final Duration INTERVAL = Duration.ofSeconds(60);

  private final KeptStore store = new KeptStore();
  private WatchBed copy = new WatchBed("one", store);

  @BeforeEach
  void aSchoolWithADevice() {
    copy.school("s");
    copy.device("d", "s");
    copy.advance(Duration.ofSeconds(5));
  }

  private void heardFor(Duration how, String... ids) {
    for (var left = how; left.isPositive(); left = left.minus(INTERVAL)) {
      for (var id : ids) {
        copy.sightings.heard(id);
      }
      copy.advance(INTERVAL);
    }
  }

  @Test
  void shouldAwaitADeviceThatWasNotHeardYetAndSayNothingOfIt() {
    assertThat(store.rows.get("d").condition().packed()).isEqualTo((byte) 1);
    assertThat(store.events).isEmpty();
  }

  @Test
  void shouldSayThatADeviceIsOnlineWithItsFirstWordAndNotAgain() {
    heardFor(Duration.ofMinutes(30), "d");
    assertThat(store.statesOf("d")).containsExactly(DEVICE_STATE_ONLINE);
  }

  @Test
  void shouldWriteNothingForAHeartbeat() {
    heardFor(INTERVAL, "d");
    var before = store.writes;
    heardFor(Duration.ofMinutes(30), "d");
    assertThat(store.writes).isEqualTo(before);
  }

  @Test
  void shouldFindADeviceLateThenSilentAndSoonOnlineAgain() {
    copy.sightings.heard("d");
    copy.advance(Duration.ofSeconds(100));
    assertThat(store.statesOf("d")).containsExactly(DEVICE_STATE_ONLINE);
    copy.advance(Duration.ofSeconds(30));
    assertThat(store.statesOf("d")).containsExactly(DEVICE_STATE_ONLINE, DEVICE_STATE_LATE);
    copy.advance(Duration.ofSeconds(90));
    assertThat(store.statesOf("d")).last().isEqualTo(DEVICE_STATE_SILENT);
    copy.sightings.heard("d");
    copy.advance(Duration.ofSeconds(1));
    assertThat(store.statesOf("d")).last().isEqualTo(DEVICE_STATE_ONLINE);
    assertThat(store.events).hasSize(4);
  }

  @Test
  void shouldFindADeviceThatNeverSpokeSilentAfterItsAllowance() {
    copy.advance(Duration.ofSeconds(220));
    assertThat(store.statesOf("d")).containsExactly(DEVICE_STATE_SILENT);
  }

  @Test
  void shouldGiveADeviceThatIsRegisteredLaterItsOwnAllowance() {
    heardFor(Duration.ofMinutes(20), "d");
    copy.device("later", "s");
    heardFor(Duration.ofMinutes(2), "d");
    assertThat(store.statesOf("later")).isEmpty();
    heardFor(Duration.ofMinutes(2), "d");
    assertThat(store.statesOf("later")).containsExactly(DEVICE_STATE_SILENT);
  }

  @Test
  void shouldGoByTheIntervalThatADeviceSays() {
    copy.sightings.heartbeat(
        "d",
        new Heartbeat(OptionalInt.of(10), OptionalInt.empty(), Optional.empty(), Optional.empty()));
    copy.advance(Duration.ofSeconds(75));
    assertThat(store.statesOf("d")).last().isEqualTo(DEVICE_STATE_SILENT);
    assertThat(store.rows.get("d").intervalSeconds()).isEqualTo(10);
  }

  @Test
  void shouldGoByTheRegisteredIntervalWhereADeviceSaysNone() {
    copy.device(
        Device.newBuilder()
            .setDeviceId("slow")
            .setSchoolId("s")
            .setEnabled(true)
            .setHeartbeatSeconds(600));
    copy.sightings.connected("slow", 60);
    heardFor(Duration.ofMinutes(14), "d");
    assertThat(store.statesOf("slow")).containsExactly(DEVICE_STATE_ONLINE);
    heardFor(Duration.ofMinutes(3), "d");
    assertThat(store.statesOf("slow")).last().isEqualTo(DEVICE_STATE_LATE);
  }

  @Test
  void shouldGoByTheKeepAliveOfAConnectionWhereNothingElseSaysAnInterval() {
    copy.sightings.connected("d", 300);
    copy.advance(Duration.ofSeconds(450));
    assertThat(store.statesOf("d")).containsExactly(DEVICE_STATE_ONLINE);
    copy.advance(Duration.ofSeconds(40));
    assertThat(store.statesOf("d")).last().isEqualTo(DEVICE_STATE_LATE);
  }

  @Test
  void shouldTakeADeviceAtItsWordWhenItLeaves() {
    copy.sightings.heard("d");
    copy.advance(Duration.ofSeconds(5));
    copy.sightings.left("d");
    copy.advance(Duration.ofSeconds(32));
    assertThat(store.statesOf("d")).containsExactly(DEVICE_STATE_ONLINE, DEVICE_STATE_SILENT);
  }

  @Test
  void shouldFindADeviceLateSoonerWhenItsConnectionBrokeOff() {
    copy.sightings.heard("d");
    copy.advance(Duration.ofSeconds(5));
    copy.sightings.lost("d");
    copy.advance(Duration.ofSeconds(28));
    copy.advance(Duration.ofSeconds(35));
    assertThat(store.statesOf("d")).containsExactly(DEVICE_STATE_ONLINE, DEVICE_STATE_LATE);
  }

  @Test
  void shouldSayNothingOfADeviceThatConnectsAgainSoon() {
    copy.sightings.heard("d");
    copy.advance(Duration.ofSeconds(5));
    copy.sightings.lost("d");
    copy.advance(Duration.ofSeconds(20));
    copy.sightings.connected("d", 60);
    copy.advance(Duration.ofSeconds(80));
    assertThat(store.statesOf("d")).containsExactly(DEVICE_STATE_ONLINE);
  }

  @Test
  void shouldNameEachFaultUntilItsRestore() {
    copy.sightings.fault("d", Fault.TAMPER, true);
    copy.sightings.heartbeat(
        "d",
        new Heartbeat(
            OptionalInt.empty(), OptionalInt.of(10), Optional.of(false), Optional.empty()));
    copy.advance(Duration.ofSeconds(1));
    assertThat(store.rows.get("d").condition().faults().all())
        .containsExactlyInAnyOrder(Fault.TAMPER, Fault.BATTERY_LOW, Fault.MAINS_LOST);
    copy.sightings.heartbeat(
        "d",
        new Heartbeat(
            OptionalInt.empty(), OptionalInt.of(25), Optional.of(true), Optional.of(false)));
    copy.advance(Duration.ofSeconds(1));
    // 25 % is neither low nor well.
    assertThat(store.rows.get("d").condition().faults().all()).containsExactly(Fault.BATTERY_LOW);
    copy.sightings.heartbeat(
        "d",
        new Heartbeat(OptionalInt.empty(), OptionalInt.of(90), Optional.empty(), Optional.empty()));
    copy.advance(Duration.ofSeconds(1));
    assertThat(store.statesOf("d"))
        .containsExactly(DEVICE_STATE_FAULT, DEVICE_STATE_FAULT, DEVICE_STATE_ONLINE);
  }

  @Test
  void shouldForgetADeviceThatIsDisabledAndAwaitItWhenItIsEnabledAgain() {
    copy.sightings.heard("d");
    copy.advance(Duration.ofSeconds(5));
    copy.device(Device.newBuilder().setDeviceId("d").setSchoolId("s").setEnabled(false));
    copy.advance(Duration.ofMinutes(10));
    assertThat(store.rows).doesNotContainKey("d");
    assertThat(store.statesOf("d")).containsExactly(DEVICE_STATE_ONLINE);
    copy.device(Device.newBuilder().setDeviceId("d").setSchoolId("s").setEnabled(true));
    copy.advance(Duration.ofSeconds(100));
    assertThat(store.rows).containsKey("d");
    assertThat(store.statesOf("d")).containsExactly(DEVICE_STATE_ONLINE);
  }

  @Test
  void shouldMoveADevicesRowWithoutSayingThatItsStateChanged() {
    copy.sightings.heard("d");
    copy.advance(Duration.ofSeconds(5));
    copy.school("s", "/420000/420500/420502/", false);
    copy.advance(Duration.ofSeconds(5));
    assertThat(store.rows.get("d").regionPath()).isEqualTo("/420000/420500/420502/");
    assertThat(store.statesOf("d")).containsExactly(DEVICE_STATE_ONLINE);
  }

  @Test
  void shouldFindNobodySilentForTheTimeInWhichTheProcessWasStopped() {
    copy.sightings.heard("d");
    copy.advance(Duration.ofSeconds(60));
    copy.stopped(Duration.ofHours(3));
    copy.advance(Duration.ofSeconds(90));
    assertThat(store.statesOf("d")).containsExactly(DEVICE_STATE_ONLINE);
    copy.advance(Duration.ofSeconds(60));
    assertThat(store.statesOf("d")).last().isEqualTo(DEVICE_STATE_LATE);
  }

  @Test
  void shouldFindNobodySilentForTheTimeOfAnOutageOfKafka() {
    copy.sightings.heard("d");
    copy.advance(Duration.ofSeconds(60));
    copy.log.probed(false);
    copy.advance(Duration.ofMinutes(20));
    copy.log.probed(true);
    copy.advance(Duration.ofSeconds(90));
    assertThat(store.statesOf("d")).containsExactly(DEVICE_STATE_ONLINE);
  }

  @Test
  void shouldTellAfterAnOutageOfTheStoreWhatIsStillSo() {
    copy.sightings.heard("d");
    copy.device("other", "s");
    copy.sightings.heard("other");
    copy.advance(Duration.ofSeconds(5));
    store.away = true;
    heardFor(Duration.ofMinutes(10), "other");
    assertThat(store.events).hasSize(2);
    store.away = false;
    heardFor(Duration.ofMinutes(5), "other");
    assertThat(store.statesOf("d")).last().isEqualTo(DEVICE_STATE_SILENT);
    assertThat(store.statesOf("other")).containsExactly(DEVICE_STATE_ONLINE);
  }

  @Test
  void shouldTakeTheStateOverAfterARestartAndGiveAWholeAllowance() {
    heardFor(Duration.ofMinutes(3), "d");
    store.leader = Optional.empty();
    copy = new WatchBed("after the restart", store);
    copy.school("s");
    copy.device("d", "s");
    copy.advance(Duration.ofSeconds(90));
    assertThat(store.statesOf("d")).containsExactly(DEVICE_STATE_ONLINE);
    assertThat(store.rows.get("d").condition()).isEqualTo(new Online());
    copy.sightings.heard("d");
    copy.advance(Duration.ofSeconds(60));
    assertThat(store.statesOf("d")).containsExactly(DEVICE_STATE_ONLINE);
    copy.advance(Duration.ofSeconds(200));
    assertThat(store.statesOf("d"))
        .containsExactly(DEVICE_STATE_ONLINE, DEVICE_STATE_LATE, DEVICE_STATE_SILENT);
  }

  @Test
  void shouldGoByTheIntervalThatADeviceSaidBeforeARestart() {
    copy.sightings.heartbeat(
        "d",
        new Heartbeat(OptionalInt.of(10), OptionalInt.empty(), Optional.empty(), Optional.empty()));
    copy.advance(Duration.ofSeconds(5));
    store.leader = Optional.empty();
    copy = new WatchBed("after the restart", store);
    copy.school("s");
    copy.device("d", "s");
    copy.advance(Duration.ofSeconds(75));
    assertThat(store.statesOf("d")).containsExactly(DEVICE_STATE_ONLINE, DEVICE_STATE_SILENT);
  }

  @Test
  void shouldRemoveTheRowOfADeviceThatIsNotThereAfterARestart() {
    heardFor(Duration.ofMinutes(3), "d");
    store.leader = Optional.empty();
    copy = new WatchBed("after the restart", store);
    copy.school("s");
    copy.device("another", "s");
    copy.advance(Duration.ofSeconds(5));
    assertThat(store.rows).containsOnlyKeys("another");
  }

  @Test
  void shouldCountWhatAnotherCopyHears() {
    // Given
    var second = new WatchBed("two", store);
    second.school("s");
    second.device("d", "s");
    second.others = List.of(copy);
    // When
    second.sightings.fault("d", Fault.TAMPER, true);
    for (var second60 = 0; second60 < 10; second60++) {
      second.sightings.heard("d");
      for (var s = 0; s < 60; s++) {
        second.advance(Duration.ofSeconds(1));
        copy.advance(Duration.ofSeconds(1));
      }
    }
    // Then
    assertThat(copy.supervise.judging()).isTrue();
    assertThat(second.supervise.judging()).isFalse();
    assertThat(store.statesOf("d")).containsExactly(DEVICE_STATE_FAULT);
    // When: it leaves at the other copy
    second.sightings.left("d");
    second.advance(Duration.ofSeconds(2));
    copy.advance(Duration.ofSeconds(35));
    assertThat(store.statesOf("d")).last().isEqualTo(DEVICE_STATE_SILENT);
  }

  @Test
  void shouldWriteNothingOnceAnotherCopyLeads() {
    heardFor(Duration.ofMinutes(1), "d");
    store.leader = Optional.of("another");
    var before = store.writes;
    copy.advance(Duration.ofMinutes(10));
    assertThat(store.writes).isEqualTo(before);
    assertThat(copy.supervise.judging()).isFalse();
  }

  @Test
  void shouldSayOnceThatManyFellSilentAndNothingOfThoseThatComeBack() {
    // Given
    for (var i = 0; i < 2000; i++) {
      copy.device("m" + i, "s");
    }
    copy.advance(Duration.ofSeconds(2));
    for (var i = 0; i < 2000; i++) {
      copy.sightings.heard("m" + i);
    }
    copy.advance(Duration.ofSeconds(2));
    // When: all are away for five minutes
    copy.advance(Duration.ofMinutes(5));
    for (var i = 0; i < 2000; i++) {
      copy.sightings.connected("m" + i, 60);
    }
    for (var minute = 0; minute < 10; minute++) {
      copy.advance(INTERVAL);
      for (var i = 0; i < 2000; i++) {
        copy.sightings.heard("m" + i);
      }
    }
    // Then
    assertThat(store.count(DEVICE_STATE_SILENT)).isLessThanOrEqualTo(1);
    assertThat(store.count(DEVICE_STATE_LATE)).isZero();
    assertThat(store.events.stream().filter(DeviceEvent::hasMassSilenceBegan)).hasSize(1);
    assertThat(store.events.stream().filter(DeviceEvent::hasMassSilenceEnded)).hasSize(1);
  }
}
