package org.anyuan.alarm.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.anyuan.alarm.domain.Press;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.directory.Directory;
import org.anyuan.common.directory.DirectoryRecord;
import org.anyuan.common.directory.DirectoryTopic;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.Place;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.ledger.v1.Exercise;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which presses are held back to be verified. */
class DrillWindowsTest {
  private static final SchoolRef SCHOOL =
      SchoolRef.newBuilder().setSchoolId("s1").setRegionPath("/420000/420100/").build();

  private final Instant now = Instant.now();
  private final Directory directory = new Directory();
  private final DrillWindows windows = new DrillWindows(directory);

  @BeforeEach
  void aWindowOfEveryKind() throws InvalidProtocolBufferException {
    var exercise =
        Exercise.newBuilder()
            .setExerciseId("e1")
            .setSchoolId("s1")
            .setBeginsAt(Timestamps.of(now.minusSeconds(60)))
            .setEndsAt(Timestamps.of(now.plusSeconds(60)))
            .addDeviceIds("d1")
            // Nothing that a window lists may hold these back.
            .addAllKinds(
                EnumSet.complementOf(
                    EnumSet.of(AlarmKind.ALARM_KIND_UNSPECIFIED, AlarmKind.UNRECOGNIZED)))
            .setVersion(1)
            .build();
    directory.apply(
        new DirectoryRecord(DirectoryTopic.EXERCISES, "e1", Optional.of(exercise.toByteString())));
    directory.markReady();
  }

  @Test
  void shouldFindTheWindowOfAPressWithoutAMode() {
    assertThat(of(press(AlarmKind.ALARM_KIND_PANIC, Mode.MODE_UNSPECIFIED, false))).contains("e1");
  }

  @ParameterizedTest
  @EnumSource(names = {"ALARM_KIND_DURESS", "ALARM_KIND_SILENT_PANIC", "ALARM_KIND_CANCEL"})
  void shouldHoldBackNoThreatAndNoCancel(AlarmKind kind) {
    assertThat(of(press(kind, Mode.MODE_UNSPECIFIED, false))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"MODE_ACTUAL", "MODE_EXERCISE", "MODE_TEST"})
  void shouldLeaveADevicesOwnModeAsItIs(Mode mode) {
    assertThat(of(press(AlarmKind.ALARM_KIND_PANIC, mode, false))).isEmpty();
  }

  @Test
  void shouldNotCallARestoralAPress() {
    assertThat(of(press(AlarmKind.ALARM_KIND_OTHER, Mode.MODE_UNSPECIFIED, true))).isEmpty();
  }

  @Test
  void shouldCallEveryPressRealUntilTheTopicsWereRead() throws Exception {
    var young = new Directory();
    var exercise = directory.drill(SCHOOL, "d1", AlarmKind.ALARM_KIND_PANIC, now).orElseThrow();
    young.apply(
        new DirectoryRecord(DirectoryTopic.EXERCISES, "e1", Optional.of(exercise.toByteString())));
    assertThat(
            new DrillWindows(young)
                .of(press(AlarmKind.ALARM_KIND_PANIC, Mode.MODE_UNSPECIFIED, false), SCHOOL, now))
        .isEmpty();
  }

  @Test
  void shouldGoByTheTimeOfReceipt() {
    var press = press(AlarmKind.ALARM_KIND_PANIC, Mode.MODE_UNSPECIFIED, false);
    assertThat(windows.of(press, SCHOOL, now.plusSeconds(60))).isEmpty();
    assertThat(windows.of(press, SCHOOL, now.minusSeconds(61))).isEmpty();
  }

  private Optional<String> of(Press press) {
    return windows.of(press, SCHOOL, now);
  }

  private static Press press(AlarmKind kind, Mode mode, boolean restoral) {
    return new Press(
        "d1",
        1,
        kind,
        mode,
        Optional.empty(),
        Place.getDefaultInstance(),
        "",
        List.of(),
        1,
        restoral);
  }
}
