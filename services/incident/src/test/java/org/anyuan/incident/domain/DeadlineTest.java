package org.anyuan.incident.domain;

import static org.anyuan.incident.domain.Samples.GATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens when nobody says in time that a step was taken. */
class DeadlineTest {
  private static final Instant START = SchoolPlay.START;
  private final SchoolPlay play = new SchoolPlay();

  @Test
  void shouldSayThatTheLaneIsOverdue() {
    // Given
    play.press(GATE);
    // When
    play.until(START.plusMillis(250 + 2000));
    // Then
    assertThat(overdue(Audience.POLICE)).containsExactly(BudgetStep.QUEUED);
    assertThat(play.lane(Audience.POLICE)).as("no version for it").hasSize(1);
  }

  @Test
  void shouldNotCallALaneOverdueThatHadItInTime() {
    // Given
    play.press(GATE);
    play.order(new Order.RecordQueued(police().id(), START.plusMillis(250)));
    // When
    play.until(START.plusSeconds(2));
    // Then
    assertThat(overdue(Audience.POLICE)).isEmpty();
    assertThat(police().queuedAt()).contains(START.plusMillis(250));
  }

  @Test
  void shouldCallALateLaneOverdueWhenItReports() {
    // Given
    play.press(GATE);
    // When
    play.order(new Order.RecordQueued(police().id(), START.plusMillis(251)));
    // Then
    assertThat(overdue(Audience.POLICE)).containsExactly(BudgetStep.QUEUED);
  }

  @Test
  void shouldKeepTheFirstReportOfAStep() {
    // Given
    play.press(GATE);
    play.order(new Order.RecordQueued(police().id(), START.plusMillis(5)));
    play.order(new Order.RecordDelivery(police().id(), START.plusMillis(90)));
    // When
    play.order(new Order.RecordQueued(police().id(), START.plusMillis(9)));
    play.order(new Order.RecordDelivery(police().id(), START.plusMillis(99)));
    // Then
    assertThat(play.last).isInstanceOf(Decision.Moot.class);
    assertThat(police().queuedAt()).contains(START.plusMillis(5));
    assertThat(police().deliveredAt()).contains(START.plusMillis(90));
  }

  @Test
  void shouldCountTheDeskFromTheLane() {
    // Given
    play.press(GATE);
    play.order(new Order.RecordQueued(police().id(), START.plusMillis(200)));
    // When
    play.order(new Order.RecordDelivery(police().id(), START.plusMillis(701)));
    // Then
    assertThat(overdue(Audience.POLICE)).containsExactly(BudgetStep.DELIVERED);
  }

  @Test
  void shouldSayThatNoDeskShowedIt() {
    // Given
    play.press(GATE);
    play.order(new Order.RecordQueued(police().id(), START.plusMillis(200)));
    // When
    play.until(START.plusMillis(200 + 500 + 2000));
    // Then
    assertThat(overdue(Audience.POLICE)).containsExactly(BudgetStep.DELIVERED);
  }

  @Test
  void shouldSoundAgainWhenNobodyAcknowledgesInTime() {
    // Given
    seen();
    // When
    play.until(START.plusSeconds(15));
    // Then
    assertThat(overdue(Audience.POLICE)).containsExactly(BudgetStep.ACKNOWLEDGED);
    assertThat(play.lane(Audience.POLICE)).containsExactly(TaskReason.OPENED, TaskReason.OVERDUE);
    assertThat(addressees()).containsExactly("420106-p01", "420106");
  }

  @Test
  void shouldGoUpStepByStepToTheRootAndNoFurther() {
    // Given
    seen();
    // When
    play.until(START.plusSeconds(60));
    // Then
    assertThat(addressees()).containsExactly("420106-p01", "420106", "420100");
    play.until(START.plusSeconds(120));
    assertThat(addressees()).containsExactly("420106-p01", "420106", "420100", "420000");
    play.until(START.plus(Duration.ofMinutes(9)));
    assertThat(overdue(Audience.POLICE))
        .containsExactly(BudgetStep.ACKNOWLEDGED, BudgetStep.ESCALATED, BudgetStep.ESCALATED);
    assertThat(Deadline.of(play.incident(), play.policy))
        .noneMatch(d -> d.task().equals(police().id()));
  }

  @Test
  void shouldStopAtAnAcknowledgement() {
    // Given
    seen();
    play.until(START.plusSeconds(20));
    // When
    play.order(new Order.Acknowledge(police().id()));
    play.until(START.plus(Duration.ofMinutes(5)));
    // Then
    assertThat(overdue(Audience.POLICE)).containsExactly(BudgetStep.ACKNOWLEDGED);
    assertThat(addressees()).containsExactly("420106-p01", "420106");
  }

  @Test
  void shouldStopAtTheClosing() {
    // Given
    play.press(GATE).order(play.incident(), new Order.Close(Disposition.FALSE_ALARM, "a child"));
    // When
    play.until(START.plus(Duration.ofHours(1)));
    // Then
    assertThat(play.happened).noneMatch(h -> h.fact() instanceof Fact.TaskOverdue);
  }

  @Test
  void shouldGoFromADirectlyAdministeredUnitToTheProvince() {
    assertThat(superiors("/420000/429004/429004-p01/", "429004-p01", "429004"))
        .containsExactly("420000");
  }

  @Test
  void shouldGoFromAFunctionalZoneToItsPrefecture() {
    assertThat(superiors("/420000/420100/whz/whz-p01/", "whz-p01", "whz"))
        .containsExactly("420100", "420000");
  }

  @Test
  void shouldGoUpFromASchoolRightBelowItsCounty() {
    assertThat(superiors("/420000/420100/420106/", "", "420106"))
        .containsExactly("420100", "420000");
  }

  @Test
  void shouldGoUpEvenWhereTheCentreThatAnswersIsElsewhereInTheTree() {
    assertThat(superiors("/420000/420100/whz/whz-p01/", "whz-p01", "420106"))
        .endsWith("420100", "420000");
  }

  @Test
  void shouldIgnoreADeadlineThatIsNotDueYet() {
    // Given
    play.press(GATE);
    // When
    play.order(new Order.ReachDeadline(police().id(), BudgetStep.ACKNOWLEDGED, 0));
    // Then
    assertThat(play.last).isInstanceOf(Decision.Moot.class);
  }

  @Test
  void shouldIgnoreADeadlineThatWasDealtWith() {
    // Given
    seen();
    play.until(START.plusSeconds(60));
    // When
    play.order(new Order.ReachDeadline(police().id(), BudgetStep.ESCALATED, 0));
    // Then
    assertThat(play.last).isInstanceOf(Decision.Moot.class);
  }

  @Test
  void shouldHandItToOthersWithAFreshBudget() {
    // Given
    seen();
    play.until(START.plusSeconds(130));
    var there = new RegionId("420111-p02");
    // When
    play.order(play.incident(), new Order.HandOver(there, "their street"));
    // Then
    assertThat(play.lastOn(Audience.POLICE)).containsExactly(TaskReason.HANDED_OVER);
    assertThat(play.lastOn(Audience.EDUCATION)).isEmpty();
    assertThat(police().addressees()).containsExactly(there);
    assertThat(police().status()).isEqualTo(TaskStatus.OPEN);
    assertThat(police().dueFrom()).isEqualTo(play.now);
    assertThat(overdue(Audience.POLICE)).isEmpty();
    play.until(play.now.plusSeconds(15));
    assertThat(overdue(Audience.POLICE)).containsExactly(BudgetStep.ACKNOWLEDGED);
    play.until(play.now.plusSeconds(45));
    assertThat(addressees()).containsExactly("420111-p02", "420100");
  }

  @Test
  void shouldRefuseToHandItToWhomHasItAlone() {
    // Given
    var there = new RegionId("420111-p02");
    play.press(GATE).order(play.incident(), new Order.HandOver(there, "their street"));
    // When
    play.order(play.incident(), new Order.HandOver(there, "their street"));
    // Then
    assertThat(play.rejection().field()).isEqualTo("toRegionId");
  }

  @Test
  void shouldReopenOnEveryLaneWithAFreshBudget() {
    // Given
    seen();
    play.until(START.plusSeconds(20));
    play.order(new Order.Acknowledge(police().id()));
    play.order(play.incident(), new Order.Close(Disposition.RESOLVED, "over"));
    // When
    play.after(Duration.ofHours(1)).order(play.incident(), new Order.Reopen("they came back"));
    // Then
    assertThat(play.lastOn(Audience.POLICE)).containsExactly(TaskReason.REOPENED);
    assertThat(play.lastOn(Audience.EDUCATION)).containsExactly(TaskReason.REOPENED);
    assertThat(police().status()).isEqualTo(TaskStatus.OPEN);
    assertThat(police().acknowledged()).isEmpty();
    assertThat(overdue(Audience.POLICE)).isEmpty();
    play.until(play.now.plusSeconds(15));
    assertThat(overdue(Audience.POLICE)).containsExactly(BudgetStep.ACKNOWLEDGED);
  }

  @Test
  void shouldReopenWithinThreeDaysOfTheClosing() {
    // Given
    play.press(GATE).after(Duration.ofDays(5));
    play.order(play.incident(), new Order.Close(Disposition.RESOLVED, "over"));
    play.after(Duration.ofDays(3)).press(GATE);
    // When
    play.order(play.incident(0), new Order.Reopen("they came back"));
    // Then
    assertThat(play.incident(0).state()).isEqualTo(new IncidentState.Reopened());
  }

  @Test
  void shouldNotReopenLaterThanThreeDaysAfterTheClosing() {
    // Given
    play.press(GATE).order(play.incident(), new Order.Close(Disposition.RESOLVED, "over"));
    // When
    play.after(Duration.ofDays(3)).afterMillis(1);
    play.order(play.incident(), new Order.Reopen("they came back"));
    // Then
    assertThat(play.rejection().reason()).isEqualTo(Decision.Reason.NOT_FOUND);
  }

  @Test
  void shouldDecideEachPartOfAReportUponTheOnesBeforeIt() {
    // Given
    play.press(GATE);
    var education = play.task(Audience.EDUCATION).id();
    // When
    play.order(
        new Order.Report(
            List.of(
                new Order.RecordQueued(police().id(), START.plusMillis(251)),
                new Order.RecordQueued(education, START.plusMillis(5)),
                new Order.RecordQueued(education, START.plusMillis(9)),
                new Order.ReachDeadline(police().id(), BudgetStep.QUEUED, 0))));
    // Then
    assertThat(play.lastFacts())
        .as("one that came first and one that was reported before are moot")
        .containsExactly(
            new Fact.TaskQueued(police().id(), Audience.POLICE),
            new Fact.TaskOverdue(police().id(), Audience.POLICE, BudgetStep.QUEUED, List.of()),
            new Fact.TaskQueued(education, Audience.EDUCATION));
    assertThat(play.task(Audience.EDUCATION).queuedAt()).contains(START.plusMillis(5));
  }

  @Test
  void shouldForgetWhatCannotBeReopenedAnyMore() {
    // Given
    play.press(GATE).order(play.incident(), new Order.Close(Disposition.RESOLVED, "over"));
    // When
    play.after(Duration.ofDays(3)).afterMillis(1).press(GATE);
    // Then
    assertThat(play.incident().follows()).isEmpty();
  }

  private void seen() {
    play.press(GATE);
    play.order(new Order.RecordQueued(police().id(), START.plusMillis(5)));
    play.order(new Order.RecordDelivery(police().id(), START.plusMillis(90)));
  }

  private static List<String> superiors(String path, String station, String county) {
    var play = new SchoolPlay(Samples.school(path, station, county)).press(GATE);
    play.until(START.plus(Duration.ofMinutes(9)));
    return play.happened.stream()
        .filter(h -> h.fact() instanceof Fact.TaskOverdue o && o.audience() == Audience.POLICE)
        .flatMap(h -> ((Fact.TaskOverdue) h.fact()).added().stream())
        .map(RegionId::value)
        .toList();
  }

  private Task police() {
    return play.task(Audience.POLICE);
  }

  private List<BudgetStep> overdue(Audience audience) {
    return play.task(audience).overdue();
  }

  private List<String> addressees() {
    return police().addressees().stream().map(RegionId::value).toList();
  }
}
