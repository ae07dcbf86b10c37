package org.anyuan.response.domain.drift;

import static org.anyuan.response.domain.Case.COMMANDER;
import static org.anyuan.response.domain.Case.CORDON;
import static org.anyuan.response.domain.Case.DESK;
import static org.anyuan.response.domain.Case.ORDER;
import static org.anyuan.response.domain.Case.SUPERIOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.response.domain.By;
import org.anyuan.response.domain.Case;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.ReportId;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.response.Alarm;
import org.anyuan.response.domain.response.Alarm.Level;
import org.anyuan.response.domain.response.ResponseChange;
import org.anyuan.response.domain.response.ResponseCommand;
import org.junit.jupiter.api.Test;

/** Who is told that a track fell behind, and when. */
class DueAlarmsTest {
  private static final ResponseCommand LOOK = new ResponseCommand.RaiseAlarms();

  private static List<Alarm> raised(Case of) {
    return of.does(By.SERVICE, LOOK) instanceof Outcome.Changed<List<ResponseChange>>(var changes)
        ? changes.stream().map(c -> ((ResponseChange.AlarmRaised) c).alarm()).toList()
        : List.of();
  }

  private static Case reported() {
    var report = new ReportId(UUID.randomUUID());
    return Case.open()
        .done(DESK, new ResponseCommand.ReportUp(report, "at once"))
        .done(SUPERIOR, new ResponseCommand.GiveReceipt(report));
  }

  @Test
  void shouldTellTheLeadAtOnceAndTheCommanderAfterAWhileAndEachOnce() {
    // Given
    var of = reported();
    assertThat(raised(of.after(19))).isEmpty();
    // When, then
    var cordon =
        new Alarm(
            "step/cordon-stands",
            Level.LEAD,
            Optional.of(Track.PUBLIC_ORDER),
            Duty.PUBLIC_ORDER_LEAD,
            Case.OPENED.plus(Duration.ofMinutes(20)));
    assertThat(raised(of.after(1))).containsExactly(cordon);
    assertThat(raised(of.after(9))).isEmpty();
    assertThat(raised(of.after(1)))
        .containsExactly(
            new Alarm(
                cordon.subject(), Level.COMMANDER, cordon.track(), Duty.COMMANDER, cordon.due()));
    assertThat(raised(of.after(5))).isEmpty();
  }

  @Test
  void shouldTellNobodyOfWhatIsDoneInTheMeantime() {
    var of = reported().after(25);
    assertThat(raised(of)).hasSize(1);
    of.completes(ORDER, CORDON);
    assertThat(raised(of.after(20))).isEmpty();
  }

  @Test
  void shouldKnowWhenToLookAgain() {
    var of = reported();
    for (var minutes : new long[] {20, 10}) {
      var next = DueAlarms.nextAt(of.response).orElseThrow();
      assertThat(next).isEqualTo(of.now.plus(Duration.ofMinutes(minutes)));
      of.now = next;
      assertThat(raised(of)).hasSize(1);
    }
  }

  @Test
  void shouldWatchTheReportToTheSuperiorAndItsReceipt() {
    var of = Case.open().completes(ORDER, CORDON).after(15);
    assertThat(raised(of)).extracting(Alarm::subject).containsExactly("clock/report");
    of.done(DESK, new ResponseCommand.ReportUp(new ReportId(UUID.randomUUID()), "at once"));
    assertThat(raised(of.after(30))).extracting(Alarm::subject).containsExactly("clock/receipt");
  }

  @Test
  void shouldLeaveATrackAloneThatIsExcused() {
    var of = reported().done(COMMANDER, new ResponseCommand.ExcuseTrack(Track.PUBLIC_ORDER, "x"));
    assertThat(raised(of.after(60)).stream().map(Alarm::track))
        .doesNotContain(Optional.of(Track.PUBLIC_ORDER));
  }

  /** Of a pairing, whoever is waited for is told, not whoever waits. */
  @Test
  void shouldTellTheTrackThatTheOtherOneWaitsFor() {
    var of = reported().after(90);
    var pairing =
        raised(of).stream()
            .filter(alarm -> alarm.subject().equals("pairing/secured-before-press"))
            .toList();
    assertThat(pairing).extracting(Alarm::to).containsExactly(Duty.LAWFUL_HANDLING_LEAD);
  }
}
