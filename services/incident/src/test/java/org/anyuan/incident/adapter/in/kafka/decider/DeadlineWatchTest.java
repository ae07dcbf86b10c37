package org.anyuan.incident.adapter.in.kafka.decider;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anyuan.common.topic.Topics;
import org.anyuan.proto.incident.v1.BudgetStep;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.incident.v1.Outcome;
import org.anyuan.proto.incident.v1.ReachDeadline;
import org.junit.jupiter.api.Test;

/** Deadlines come back as inputs, until somebody has dealt with them. */
class DeadlineWatchTest {
  private final Partition partition = new Partition("s1");
  private long offset;

  @Test
  void shouldSendADeadlineAsAnInputOfTheSchool() throws Exception {
    // Given
    press();
    // When
    var sent = partition.advance(Duration.ofSeconds(15));
    // Then
    assertThat(sent).extracting(Partition.Sent::topic).containsOnly(Topics.INCIDENT_INPUTS);
    assertThat(sent).extracting(s -> s.record().key()).containsOnly("s1");
    assertThat(steps(sent))
        .contains(
            BudgetStep.BUDGET_STEP_QUEUED,
            BudgetStep.BUDGET_STEP_DELIVERED,
            BudgetStep.BUDGET_STEP_ACKNOWLEDGED);
    assertThat(count()).as("it changes nothing until it is read").isEqualTo(1);
    assertThat(overdue()).isEmpty();
  }

  @Test
  void shouldSendNothingBeforeItIsDue() {
    // Given
    press();
    // When
    var sent = partition.advance(Duration.ofMillis(2249));
    // Then
    assertThat(sent).isEmpty();
  }

  @Test
  void shouldSendItAgainWhenItWasLostOnTheWay() throws Exception {
    // Given
    press();
    var first = partition.advance(Duration.ofMillis(2250));
    assertThat(first).hasSize(1);
    var later = new ArrayList<Partition.Sent>();
    for (var second = 0; second < 55; second++) {
      later.addAll(partition.advance(Duration.ofSeconds(1)));
    }
    assertThat(reports(later))
        .as("it may only be late")
        .doesNotContainAnyElementsOf(reports(first))
        .doesNotHaveDuplicates();
    // When
    var again = partition.advance(Duration.ofSeconds(10));
    // Then
    assertThat(reports(again)).containsAll(reports(first));
  }

  @Test
  void shouldSendNoMoreThanComeBack() {
    // Given
    for (var school = 0; school < 200; school++) {
      var signal = Inputs.signal("many-" + school, school, Inputs.START).build();
      partition.process(offset++, Inputs.record(signal));
    }
    // When
    var sent = partition.advance(Duration.ofSeconds(15));
    // Then
    assertThat(sent).hasSizeBetween(Deadlines.MOST_UNDER_WAY, Deadlines.MOST_UNDER_WAY + 10);
    assertThat(partition.advance(Duration.ofSeconds(20))).isEmpty();
    sent.forEach(s -> partition.process(offset++, s.record()));
    assertThat(partition.advance(Duration.ofMillis(50)))
        .hasSizeBetween(Deadlines.MOST_UNDER_WAY, Deadlines.MOST_UNDER_WAY + 10);
  }

  @Test
  void shouldCountOneThatWasSentTwiceOnce() {
    // Given
    press();
    var first = partition.advance(Duration.ofMillis(2250)).getFirst();
    var outcome = partition.process(offset++, first.record());
    assertThat(outcome).isNotEmpty();
    // When
    var repeated = partition.process(offset++, first.record());
    // Then
    assertThat(repeated).isEmpty();
  }

  @Test
  void shouldForgetItOnceItWasDealtWith() throws Exception {
    // Given
    press();
    var due = partition.advance(Duration.ofMillis(2250));
    due.forEach(d -> partition.process(offset++, d.record()));
    // When
    var later = partition.advance(Duration.ofMillis(5100));
    // Then
    assertThat(reports(later)).doesNotContainAnyElementsOf(reports(due));
  }

  @Test
  void shouldWatchOnAfterARestart() {
    // Given
    press();
    partition.restart(partition.store().changelog());
    // When
    var sent = partition.advance(Duration.ofMillis(2250));
    // Then
    assertThat(sent).hasSize(1);
  }

  @Test
  void shouldReleaseAHeldVersionASecondLater() throws Exception {
    // Given
    press();
    press();
    // When
    var sent = partition.advance(Duration.ofSeconds(1));
    // Then
    assertThat(steps(sent))
        .as("for police and for education")
        .containsExactly(BudgetStep.BUDGET_STEP_UNSPECIFIED, BudgetStep.BUDGET_STEP_UNSPECIFIED);
    var released =
        sent.stream().flatMap(s -> partition.process(offset++, s.record()).stream()).toList();
    var police = Partition.police(Partition.on(Topics.QUEUE_POLICE, released).getFirst());
    assertThat(police.getVersion()).isEqualTo(2);
    assertThat(police.getSignalCount()).isEqualTo(2);
    assertThat(police.getSound()).isFalse();
  }

  @Test
  void shouldEscalateByItselfUpToTheRoot() {
    // Given
    press();
    // When
    for (var second = 0; second < 200; second++) {
      partition
          .advance(Duration.ofSeconds(1))
          .forEach(d -> partition.process(offset++, d.record()));
    }
    // Then
    var police = Partition.police(Partition.on(Topics.QUEUE_POLICE, partition.sent).getLast());
    assertThat(police.getAddresseeRegionIdsList())
        .containsExactly("420106-p01", "420106", "420100", "420000");
  }

  @Test
  void shouldPruneOnlyWhatIsOldAndCommittedForSure() {
    // Given
    press();
    press();
    assertThat(outcomes()).isEqualTo(2);
    // When
    seconds(599);
    // Then
    assertThat(outcomes()).as("within the window").isEqualTo(2);
    seconds(3);
    assertThat(outcomes()).isZero();
    assertThat(count()).as("the school stays").isEqualTo(2);
  }

  @Test
  void shouldKeepNothingButTheIdOfAPressThatCannotBeReplayedAnyMore() throws Exception {
    // Given
    press();
    var id = Inputs.signal("s1", 0, Inputs.START).build().getSignalId();
    assertThat(Outcome.parseFrom(partition.store().get("i/" + id)).getOutputsList()).isNotEmpty();
    // When
    seconds(62);
    // Then
    var kept = Outcome.parseFrom(partition.store().get("i/" + id));
    assertThat(kept.getOutputsList()).isEmpty();
    assertThat(kept.getOffset()).isZero();
    var repeat = Inputs.signal("s1", 0, Inputs.START).build();
    assertThat(partition.process(offset++, Inputs.record(repeat))).isEmpty();
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void shouldKeepNothingOfAReportThatCannotBeReplayedAnyMore() {
    // Given
    press();
    var report = partition.advance(Duration.ofMillis(2250)).getFirst();
    assertThat(partition.process(offset++, report.record())).isNotEmpty();
    assertThat(outcomes()).isEqualTo(2);
    // When
    seconds(62);
    // Then
    assertThat(outcomes()).as("of the press alone").isEqualTo(1);
    assertThat(partition.process(offset++, report.record())).as("moot by the state").isEmpty();
  }

  private void seconds(int count) {
    for (var i = 0; i < count; i++) {
      partition.advance(Duration.ofSeconds(1));
    }
  }

  @Test
  void shouldNotPruneWhatWasOnlyJustReadHoweverOldItIs() {
    // Given
    partition.advance(Duration.ofHours(5));
    press();
    // When
    for (var i = 0; i < 5; i++) {
      partition.advance(Duration.ofSeconds(30));
    }
    // Then
    assertThat(outcomes()).isEqualTo(1);
  }

  @Test
  void shouldPruneAfterARestartToo() {
    // Given
    press();
    partition.restart(partition.store().changelog());
    press();
    // When
    seconds(605);
    // Then
    assertThat(outcomes()).isZero();
  }

  private void press() {
    var number = (int) offset;
    var signal = Inputs.signal("s1", number, Inputs.START.plusMillis(number)).build();
    partition.process(offset++, Inputs.record(signal));
  }

  private long outcomes() {
    try (var all = partition.store().range("i/", "i0")) {
      var count = 0L;
      for (; all.hasNext(); all.next()) {
        count++;
      }
      return count;
    }
  }

  private long count() {
    return partition.school("s1").incidents().incidents().getFirst().signalCount();
  }

  private List<org.anyuan.incident.domain.BudgetStep> overdue() {
    return partition.school("s1").incidents().incidents().getFirst().tasks().stream()
        .flatMap(t -> t.overdue().stream())
        .toList();
  }

  private static List<BudgetStep> steps(List<Partition.Sent> sent)
      throws InvalidProtocolBufferException {
    return reports(sent).stream().map(ReachDeadline::getStep).toList();
  }

  private static List<ReachDeadline> reports(List<Partition.Sent> sent)
      throws InvalidProtocolBufferException {
    var all = new ArrayList<ReachDeadline>();
    for (var s : sent) {
      IncidentCommand.parseFrom(s.record().value())
          .getReportTasks()
          .getReportsList()
          .forEach(r -> all.add(r.getDeadline()));
    }
    return all;
  }
}
