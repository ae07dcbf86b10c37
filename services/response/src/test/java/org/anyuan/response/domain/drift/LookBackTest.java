package org.anyuan.response.domain.drift;

import static org.anyuan.response.domain.Case.COMMANDER;
import static org.anyuan.response.domain.Case.CORDON;
import static org.anyuan.response.domain.Case.FAMILIES;
import static org.anyuan.response.domain.Case.FAMILIES_TOLD;
import static org.anyuan.response.domain.Case.HANDLING;
import static org.anyuan.response.domain.Case.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.response.domain.Case;
import org.anyuan.response.domain.ReportId;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.response.ResponseChange;
import org.anyuan.response.domain.response.ResponseCommand;
import org.anyuan.response.domain.response.ReviewFinding;
import org.anyuan.response.domain.response.ReviewFinding.Kind;
import org.junit.jupiter.api.Test;

/** What closing finds. */
class LookBackTest {
  @Test
  void shouldFindWhatWasLateLeftOutAndMissedWhenItCloses() {
    // Given
    var of =
        Case.open()
            .completes(FAMILIES, FAMILIES_TOLD)
            .after(25)
            .completes(ORDER, CORDON)
            .done(ORDER, new ResponseCommand.ExcuseStep(Case.GUARDED, "nobody came"))
            .done(Case.DESK, new ResponseCommand.ReportUp(new ReportId(UUID.randomUUID()), "late"))
            .after(100)
            .done(HANDLING, new ResponseCommand.ExcuseStep(Case.SCENE_SECURED, "no scene"))
            .done(HANDLING, new ResponseCommand.CloseTrack(Track.LAWFUL_HANDLING, ""))
            .done(ORDER, new ResponseCommand.CloseTrack(Track.PUBLIC_ORDER, ""))
            .done(COMMANDER, new ResponseCommand.ExcuseTrack(Track.PUBLIC_INFORMATION, "no news"))
            .done(COMMANDER, new ResponseCommand.StandDown("over"));
    // When
    of.done(COMMANDER, new ResponseCommand.Close("over"));
    // Then
    assertThat(of.response.findings())
        .contains(
            new ReviewFinding(
                Kind.STEP_LATE,
                "step/cordon-stands",
                Optional.of(Track.PUBLIC_ORDER),
                Optional.of(Duration.ofMinutes(5))),
            new ReviewFinding(
                Kind.REPORT_LATE,
                "clock",
                Optional.of(Track.LAWFUL_HANDLING),
                Optional.of(Duration.ofMinutes(10))))
        .extracting(ReviewFinding::kind)
        .containsExactlyInAnyOrder(
            Kind.TRACK_EXCUSED,
            Kind.STEP_LATE,
            Kind.STEP_EXCUSED,
            Kind.STEP_EXCUSED,
            Kind.PAIRING_MISSED,
            Kind.REPORT_LATE,
            Kind.RECEIPT_LATE);
    assertThat(of.record.stream().filter(ResponseChange.FindingMade.class::isInstance)).hasSize(7);
  }

  @Test
  void shouldFindNothingInAResponseThatKeptItsPlan() {
    assertThat(LookBack.findings(Case.open().completes(ORDER, CORDON).response, Case.OPENED))
        .isEmpty();
  }
}
