package org.anyuan.alarm.application.supervision;

import static org.anyuan.proto.device.v1.DeviceEvent.EventCase.COVERAGE_GAP_CLOSED;
import static org.anyuan.proto.device.v1.DeviceEvent.EventCase.COVERAGE_GAP_OPENED;
import static org.anyuan.proto.device.v1.DeviceEvent.EventCase.COVERAGE_GAP_OVERDUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.anyuan.alarm.domain.supervision.CoverageGap;
import org.anyuan.alarm.domain.supervision.CoverageGap.End;
import org.anyuan.alarm.domain.supervision.Fault;
import org.anyuan.alarm.domain.supervision.GapReason;
import org.anyuan.proto.ledger.v1.Device;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JudgeCoverageTest {
  private final KeptStore store = new KeptStore();
  private WatchBed copy = new WatchBed("one", store);

  @BeforeEach
  void aSchoolWithTwoDevices() {
    copy.school("s");
    copy.device("a", "s");
    copy.device("b", "s");
    heardFor(1, "a", "b");
  }

  private void heardFor(int minutes, String... ids) {
    for (var minute = 0; minute < minutes; minute++) {
      for (var id : ids) {
        copy.sightings.heard(id);
      }
      copy.advance(Duration.ofMinutes(1));
    }
  }

  private GapReason reason() {
    return store.gaps.get("s").facts().reason();
  }

  @Test
  void shouldCountThePathsOfASchool() {
    assertThat(store.paths.get("s")).isEqualTo(new SchoolPaths("s", WatchBed.REGION, 2, 2, true));
    heardFor(6, "a");
    assertThat(store.paths.get("s")).isEqualTo(new SchoolPaths("s", WatchBed.REGION, 2, 1, true));
    assertThat(store.gaps).isEmpty();
  }

  @Test
  void shouldOpenAGapWhenTheLastPathFellSilentAndCloseItWhenOneIsBack() {
    heardFor(6, "a");
    // When
    copy.advance(Duration.ofMinutes(6));
    // Then
    assertThat(store.casesOf("s")).containsExactly(COVERAGE_GAP_OPENED);
    assertThat(reason()).isEqualTo(GapReason.SILENT);
    var facts = store.gaps.get("s").facts();
    assertThat(Duration.between(facts.openedAt(), facts.dueAt())).isEqualTo(Duration.ofHours(4));
    assertThat(facts.regionPath()).isEqualTo(WatchBed.REGION);
    // When
    heardFor(1, "b");
    // Then
    assertThat(store.casesOf("s")).containsExactly(COVERAGE_GAP_OPENED, COVERAGE_GAP_CLOSED);
    assertThat(store.gaps.get("s"))
        .isInstanceOfSatisfying(
            CoverageGap.Closed.class, gap -> assertThat(gap.end()).isEqualTo(End.PATH_BACK));
  }

  @Test
  void shouldSayOnceThatAGapIsOverdueAndGoOnAfterARestart() {
    copy.advance(Duration.ofMinutes(10));
    assertThat(store.casesOf("s")).containsExactly(COVERAGE_GAP_OPENED);
    // When
    store.leader = Optional.empty();
    var before = copy.now();
    copy = new WatchBed("after the restart", store);
    copy.school("s");
    copy.device("a", "s");
    copy.device("b", "s");
    while (copy.now().isBefore(before.plus(Duration.ofHours(5)))) {
      copy.advance(Duration.ofMinutes(10));
    }
    // Then
    assertThat(store.casesOf("s")).containsExactly(COVERAGE_GAP_OPENED, COVERAGE_GAP_OVERDUE);
    heardFor(1, "a");
    assertThat(store.gaps.get("s"))
        .isInstanceOfSatisfying(
            CoverageGap.Closed.class, gap -> assertThat(gap.overdueSince()).isPresent());
  }

  @Test
  void shouldOpenAGapForASchoolThatHasNoDevice() {
    copy.school("bare");
    heardFor(1, "a", "b");
    assertThat(store.gaps).isEmpty();
    heardFor(2, "a", "b");
    assertThat(store.gaps.get("bare").facts().reason()).isEqualTo(GapReason.NO_DEVICE);
  }

  @Test
  void shouldOpenAGapWhenTheLastDeviceIsDisabled() {
    copy.device(Device.newBuilder().setDeviceId("a").setSchoolId("s").setEnabled(false));
    copy.device(
        Device.newBuilder().setDeviceId("b").setSchoolId("s").setEnabled(true).setRetired(true));
    copy.advance(Duration.ofMinutes(3));
    assertThat(reason()).isEqualTo(GapReason.DISABLED);
  }

  @Test
  void shouldOpenNoGapWhileADeviceIsReplaced() {
    copy.device(Device.newBuilder().setDeviceId("a").setSchoolId("s").setEnabled(false));
    copy.device(Device.newBuilder().setDeviceId("b").setSchoolId("s").setEnabled(false));
    copy.advance(Duration.ofMinutes(1));
    copy.device("c", "s");
    copy.advance(Duration.ofMinutes(2));
    assertThat(store.gaps).isEmpty();
  }

  @Test
  void shouldOpenAGapWhenTheLastDeviceMovesToAnotherSchool() {
    copy.school("other");
    copy.device("a", "other");
    copy.device("b", "other");
    heardFor(4, "a", "b");
    assertThat(reason()).isEqualTo(GapReason.NO_DEVICE);
    assertThat(store.gaps).doesNotContainKey("other");
    assertThat(store.rows.get("a").schoolId()).isEqualTo("other");
  }

  @Test
  void shouldOpenAGapWhenAFaultKeepsTheLastDeviceFromAnAlarm() {
    copy.sightings.fault("a", Fault.TAMPER, true);
    copy.sightings.fault("b", Fault.MAINS_LOST, true);
    heardFor(5, "a", "b");
    assertThat(store.gaps).isEmpty();
    copy.sightings.fault("b", Fault.BATTERY_LOW, true);
    heardFor(3, "a", "b");
    assertThat(reason()).isEqualTo(GapReason.FAULT);
    copy.sightings.fault("a", Fault.TAMPER, false);
    heardFor(1, "a", "b");
    assertThat(store.casesOf("s")).last().isEqualTo(COVERAGE_GAP_CLOSED);
  }

  @Test
  void shouldCloseTheGapOfASchoolThatIsRetired() {
    copy.advance(Duration.ofMinutes(10));
    copy.school("s", WatchBed.REGION, true);
    copy.advance(Duration.ofSeconds(2));
    assertThat(store.gaps.get("s"))
        .isInstanceOfSatisfying(
            CoverageGap.Closed.class, gap -> assertThat(gap.end()).isEqualTo(End.SCHOOL_RETIRED));
    assertThat(store.paths.get("s").counts()).isFalse();
  }
}
