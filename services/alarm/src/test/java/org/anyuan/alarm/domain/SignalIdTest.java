package org.anyuan.alarm.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.proto.alarm.v1.MediaLink;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.Place;
import org.anyuan.proto.common.v1.Position;
import org.junit.jupiter.api.Test;

class SignalIdTest {
  private static final Place ROOM = Place.newBuilder().setBuilding("教学楼").setRoom("201").build();
  private static final Press PRESS = press("d1", 7, AlarmKind.ALARM_KIND_PANIC, ROOM, "救命");

  @Test
  void shouldBeTheSameForTheSamePress() {
    assertThat(press("d1", 7, AlarmKind.ALARM_KIND_PANIC, ROOM, "救命").signalId())
        .isEqualTo(PRESS.signalId());
  }

  /** Golden: another id for an old press would break the retry of a device across an update. */
  @Test
  void shouldStayTheSameFromVersionToVersion() {
    assertThat(PRESS.signalId()).hasToString("2d0b9e89-d917-522c-8a56-90702c389507");
  }

  @Test
  void shouldBeTheSameWhetherADeviceSaysActualOrNothing() {
    assertThat(with(Mode.MODE_UNSPECIFIED, Optional.empty(), List.of(), 1).signalId())
        .isEqualTo(PRESS.signalId());
  }

  @Test
  void shouldDifferInEveryPartOfTheContent() {
    // Given
    var others =
        Stream.of(
            press("d2", 7, AlarmKind.ALARM_KIND_PANIC, ROOM, "救命"),
            press("d1", 8, AlarmKind.ALARM_KIND_PANIC, ROOM, "救命"),
            press("d1", 7, AlarmKind.ALARM_KIND_DURESS, ROOM, "救命"),
            press("d1", 7, AlarmKind.ALARM_KIND_PANIC, at(114.3, 30.6), "救命"),
            press("d1", 7, AlarmKind.ALARM_KIND_PANIC, ROOM, "救命!"),
            with(Mode.MODE_TEST, Optional.empty(), List.of(), 1),
            with(Mode.MODE_ACTUAL, Optional.of(Instant.EPOCH), List.of(), 1),
            with(Mode.MODE_ACTUAL, Optional.empty(), List.of(link("https://a/b")), 1),
            with(Mode.MODE_ACTUAL, Optional.empty(), List.of(), 2));
    // When
    var ids = Stream.concat(Stream.of(PRESS), others).map(Press::signalId).toList();
    // Then
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void shouldNotMixUpNeighbouringFields() {
    // Given
    var left = Place.newBuilder().setBuilding("ab").setFloor("c").build();
    var right = Place.newBuilder().setBuilding("a").setFloor("bc").build();
    // When, then
    assertThat(press("d1", 7, AlarmKind.ALARM_KIND_PANIC, left, "").signalId())
        .isNotEqualTo(press("d1", 7, AlarmKind.ALARM_KIND_PANIC, right, "").signalId());
  }

  @Test
  void shouldSeeNoDifferenceBetweenTwoZeros() {
    assertThat(press("d1", 7, AlarmKind.ALARM_KIND_PANIC, at(-0.0, 0.0), "").signalId())
        .isEqualTo(press("d1", 7, AlarmKind.ALARM_KIND_PANIC, at(0.0, -0.0), "").signalId());
  }

  @Test
  void shouldKnowANamedEventAgainWhateverALaterReportAdds() {
    // Given
    var first = named("e1", AlarmKind.ALARM_KIND_PANIC, "", List.of());
    var later = named("e1", AlarmKind.ALARM_KIND_PANIC, "有图片", List.of(link("https://a/b")));
    // When, then
    assertThat(later.signalId()).isEqualTo(first.signalId());
    assertThat(
            Stream.of(
                    first,
                    named("e2", AlarmKind.ALARM_KIND_PANIC, "", List.of()),
                    named("e1", AlarmKind.ALARM_KIND_OTHER, "", List.of()),
                    with(Mode.MODE_ACTUAL, Optional.empty(), List.of(), 1))
                .map(Press::signalId))
        .doesNotHaveDuplicates();
  }

  private static Press named(String event, AlarmKind kind, String text, List<MediaLink> media) {
    return new Press(
        "d1",
        7,
        kind,
        Mode.MODE_ACTUAL,
        Optional.empty(),
        ROOM,
        text,
        media,
        1,
        false,
        Optional.of(event));
  }

  private static Place at(double longitude, double latitude) {
    return Place.newBuilder()
        .setPosition(Position.newBuilder().setLongitude(longitude).setLatitude(latitude))
        .build();
  }

  private static MediaLink link(String url) {
    return MediaLink.newBuilder().setUrl(url).build();
  }

  private static Press press(
      String device, long sequence, AlarmKind kind, Place place, String text) {
    return new Press(
        device, sequence, kind, Mode.MODE_ACTUAL, Optional.empty(), place, text, List.of(), 1);
  }

  private static Press with(
      Mode mode, Optional<Instant> occurredAt, List<MediaLink> media, int count) {
    return new Press(
        "d1", 7, AlarmKind.ALARM_KIND_PANIC, mode, occurredAt, ROOM, "救命", media, count);
  }
}
