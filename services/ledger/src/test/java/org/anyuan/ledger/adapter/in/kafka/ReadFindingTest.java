package org.anyuan.ledger.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.ledger.domain.item.FindingKind;
import org.anyuan.ledger.domain.item.Mode;
import org.anyuan.proto.response.v1.ResponseEvent;
import org.anyuan.proto.response.v1.ReviewFinding;
import org.anyuan.proto.response.v1.ReviewFindingKind;
import org.anyuan.proto.response.v1.Track;
import org.anyuan.proto.response.v1.TrackBehind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadFindingTest {
  private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

  @ParameterizedTest
  @EnumSource(FindingKind.class)
  void shouldReadEachKind(FindingKind kind) {
    var of = ReviewFindingKind.valueOf("REVIEW_FINDING_KIND_" + kind);
    var told = ReadFinding.of(event(finding -> finding.setKind(of)).build()).orElseThrow();
    assertThat(told.finding().kind()).isEqualTo(kind);
  }

  @Test
  void shouldKnowEachKindOfTheContract() {
    // Without the two that stand for none.
    assertThat(ReviewFindingKind.values()).hasSize(FindingKind.values().length + 2);
  }

  @Test
  void shouldReadWhatIsNoMatterOfTimeNorOfATrackAsAbsent() {
    var bare = event(finding -> finding.clearLateBySeconds().clearTrack()).build();
    var told = ReadFinding.of(bare).orElseThrow();
    assertThat(told.finding().lateBy()).isEmpty();
    assertThat(told.finding().track()).isEmpty();
    var full = ReadFinding.of(event(_ -> {}).build()).orElseThrow().finding();
    assertThat(full.lateBy()).contains(Duration.ofMinutes(5));
    assertThat(full.track()).contains(org.anyuan.ledger.domain.item.Track.PUBLIC_ORDER);
  }

  @Test
  void shouldCountAsRealWhatSaysNoModeThatIsKnown() {
    assertThat(mode(0)).isEqualTo(Mode.ACTUAL);
    assertThat(mode(1)).isEqualTo(Mode.ACTUAL);
    assertThat(mode(2)).isEqualTo(Mode.EXERCISE);
    assertThat(mode(3)).isEqualTo(Mode.TEST);
    assertThat(mode(99)).isEqualTo(Mode.ACTUAL);
  }

  private static Mode mode(int number) {
    return ReadFinding.of(event(_ -> {}).setModeValue(number).build()).orElseThrow().mode();
  }

  @Test
  void shouldLeaveOutWhateverElseHappensToAResponse() {
    var other = event(_ -> {}).setTrackBehind(TrackBehind.getDefaultInstance()).build();
    assertThat(ReadFinding.of(other)).isEmpty();
  }

  @Test
  void shouldRefuseWhatCanNeverBeKept() {
    refused(event(finding -> finding.setKindValue(99)));
    refused(event(finding -> finding.clearKind()));
    refused(event(finding -> finding.setTrackValue(99)));
    refused(event(finding -> finding.setLateBySeconds(-1)));
    refused(event(finding -> finding.setSubject("x".repeat(201))));
    refused(event(_ -> {}).clearOccurredAt());
    refused(event(_ -> {}).setResponseId("none"));
    refused(event(_ -> {}).setSchoolId(""));
    refused(event(_ -> {}).setIncidentId(""));
  }

  private static void refused(ResponseEvent.Builder event) {
    var built = event.build();
    assertThatThrownBy(() -> ReadFinding.of(built)).isInstanceOf(IllegalArgumentException.class);
  }

  private static ResponseEvent.Builder event(Consumer<ReviewFinding.Builder> change) {
    var finding =
        ReviewFinding.newBuilder()
            .setKind(ReviewFindingKind.REVIEW_FINDING_KIND_STEP_LATE)
            .setSubject("step/cordon-stands")
            .setTrack(Track.TRACK_PUBLIC_ORDER)
            .setLateBySeconds(300);
    change.accept(finding);
    return ResponseEvent.newBuilder()
        .setEventId("e-1")
        .setResponseId("00000000-0000-0001-0000-000000000002")
        .setIncidentId("i-1")
        .setSchoolId("s-1")
        .setOccurredAt(Timestamps.of(AT))
        .setReviewFinding(finding);
  }
}
