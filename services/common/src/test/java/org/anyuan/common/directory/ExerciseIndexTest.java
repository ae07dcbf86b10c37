package org.anyuan.common.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.ledger.v1.Exercise;
import org.junit.jupiter.api.Test;

/** Drill windows by school, region, device, kind and time. */
class ExerciseIndexTest {
  private static final Instant BEGIN = Instant.parse("2026-11-01T08:00:00Z");
  private static final Instant END = Instant.parse("2026-11-01T09:00:00Z");
  private static final SchoolRef SCHOOL = school("s1", "/420000/420100/420106/");

  private Instant now = BEGIN.minusSeconds(3600);
  private final ExerciseIndex index = new ExerciseIndex(() -> now);

  @Test
  void shouldFindTheWindowOfASchoolFromItsBeginToItsEnd() throws Exception {
    // When
    index.put("e1", Optional.of(ofSchool().build()));
    // Then
    assertThat(find(BEGIN.minusMillis(1))).isEmpty();
    assertThat(find(BEGIN)).isPresent();
    assertThat(find(END.minusMillis(1))).isPresent();
    assertThat(find(END)).isEmpty();
  }

  @Test
  void shouldFindTheWindowOfEveryRegionAbove() throws Exception {
    // When
    index.put("e1", Optional.of(ofRegion("420100").build()));
    // Then
    assertThat(find(BEGIN)).isPresent();
    var elsewhere = school("s1", "/420000/420500/420502/");
    assertThat(index.drill(elsewhere, "d1", AlarmKind.ALARM_KIND_PANIC, BEGIN)).isEmpty();
    assertThat(index.drill(school("420100", "/430000/"), "d1", AlarmKind.ALARM_KIND_PANIC, BEGIN))
        .as("a school that is called like a region")
        .isEmpty();
  }

  @Test
  void shouldFindNothingOfAnotherDeviceOrKindOrSchool() throws Exception {
    // When
    index.put("e1", Optional.of(ofSchool().build()));
    // Then
    assertThat(index.drill(SCHOOL, "d2", AlarmKind.ALARM_KIND_PANIC, BEGIN)).isEmpty();
    assertThat(index.drill(SCHOOL, "d1", AlarmKind.ALARM_KIND_FIRE, BEGIN)).isEmpty();
    assertThat(
            index.drill(
                school("s2", SCHOOL.getRegionPath()), "d1", AlarmKind.ALARM_KIND_PANIC, BEGIN))
        .isEmpty();
  }

  @Test
  void shouldGoByTheNewestVersionWhateverTheOrder() throws Exception {
    // Given
    index.put("e1", Optional.of(ofSchool().setVersion(2).setCancelled(true).build()));
    // When
    var changed = index.put("e1", Optional.of(ofSchool().setVersion(1).build()));
    // Then
    assertThat(changed).isFalse();
    assertThat(find(BEGIN)).isEmpty();
  }

  @Test
  void shouldFindItWhereItIsNowAlone() throws Exception {
    // Given
    index.put("e1", Optional.of(ofSchool().build()));
    // When
    index.put("e1", Optional.of(ofRegion("420500").setVersion(2).build()));
    // Then
    assertThat(find(BEGIN)).isEmpty();
  }

  @Test
  void shouldForgetATombstoneAndWhatHasEnded() throws Exception {
    // Given
    index.put("e1", Optional.of(ofSchool().build()));
    index.put("e2", Optional.of(ofSchool().setExerciseId("e2").build()));
    // When
    assertThat(index.put("e1", Optional.empty())).isTrue();
    assertThat(find(BEGIN).orElseThrow().getExerciseId()).isEqualTo("e2");
    now = END.plusSeconds(1);
    // Then
    assertThat(index.put("e2", Optional.of(ofSchool().setExerciseId("e2").build()))).isFalse();
    assertThat(find(BEGIN)).as("not even for a late look").isEmpty();
  }

  @Test
  void shouldRefuseATimeThatIsNone() {
    var broken = ofSchool().setBeginsAt(Timestamp.newBuilder().setSeconds(Long.MAX_VALUE)).build();
    assertThatThrownBy(() -> index.put("e1", Optional.of(broken)))
        .as("as any record that cannot be read")
        .isInstanceOf(InvalidProtocolBufferException.class);
  }

  private Optional<Exercise> find(Instant at) {
    return index.drill(SCHOOL, "d1", AlarmKind.ALARM_KIND_PANIC, at);
  }

  private static Exercise.Builder ofSchool() {
    return exercise().setSchoolId("s1");
  }

  private static Exercise.Builder ofRegion(String id) {
    return exercise().setRegionId(id);
  }

  private static Exercise.Builder exercise() {
    return Exercise.newBuilder()
        .setExerciseId("e1")
        .setBeginsAt(Timestamps.of(BEGIN))
        .setEndsAt(Timestamps.of(END))
        .addDeviceIds("d1")
        .addKinds(AlarmKind.ALARM_KIND_PANIC)
        .setVersion(1);
  }

  private static SchoolRef school(String id, String path) {
    return SchoolRef.newBuilder().setSchoolId(id).setRegionPath(path).build();
  }
}
