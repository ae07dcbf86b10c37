package org.anyuan.notify.domain.escalation;

import static org.anyuan.notify.domain.escalation.Samples.ADA;
import static org.anyuan.notify.domain.escalation.Samples.BOB;
import static org.anyuan.notify.domain.escalation.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.AlarmKind;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.RegionId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.TaskId;
import org.anyuan.notify.domain.escalation.EscalationState.Name;
import org.anyuan.notify.domain.escalation.KnownTask.State;
import org.junit.jupiter.api.Test;

/** What news of an incident do to its escalations. */
class FollowingTest {
  private static final RegionId STATION = new RegionId("station");
  private static final RegionId COUNTY = new RegionId("county");
  private static final RegionId CITY = new RegionId("city");
  private static final RegionPath SCHOOL_PATH = new RegionPath("/420000/city/county/station/");
  private static final Map<RegionId, RegionPath> PATHS =
      Map.of(
          STATION, SCHOOL_PATH,
          COUNTY, new RegionPath("/420000/city/county/"),
          CITY, new RegionPath("/420000/city/"));
  private static final TaskId POLICE = new TaskId("police");
  private static final TaskId EDUCATION = new TaskId("education");

  private final Following following = at(Duration.ZERO);

  private static Following at(Duration later) {
    return new Following(List.of(), PATHS::get, NOW.plus(later));
  }

  private static KnownTask police(long version, State state, RegionId... at) {
    return new KnownTask(
        POLICE,
        Lane.POLICE,
        version,
        state,
        List.of(at),
        state == State.ACKNOWLEDGED ? Optional.of(ADA) : Optional.empty());
  }

  private static KnownTask education(long version, State state) {
    return new KnownTask(
        EDUCATION, Lane.EDUCATION, version, state, List.of(COUNTY), Optional.empty());
  }

  private static KnownIncident incident(
      long version, Severity severity, boolean over, KnownTask... tasks) {
    return new KnownIncident(
        new IncidentId("i1"),
        new SchoolId("s1"),
        "桃园小学",
        SCHOOL_PATH,
        COUNTY,
        Mode.ACTUAL,
        severity,
        List.of(AlarmKind.PANIC),
        "教学楼",
        Help.RECEIVED,
        over,
        List.of(tasks),
        version);
  }

  private static final KnownIncident PRESSED =
      incident(
          1,
          Severity.HIGH,
          false,
          education(1, State.OPEN),
          police(1, State.OPEN, STATION, COUNTY));

  private static EscalationId id(TaskId task, RegionId at) {
    return EscalationId.of(new IncidentId("i1"), task, at.value());
  }

  private static final EscalationId SCHOOL =
      EscalationId.of(new IncidentId("i1"), KnownIncident.schoolTask(new IncidentId("i1")), "s1");

  private static Map<EscalationId, Escalation> all(List<Decided> decided) {
    return decided.stream()
        .map(Decided::escalation)
        .collect(Collectors.toMap(Escalation::id, Function.identity()));
  }

  private Map<EscalationId, Escalation> pressed() {
    return all(following.follow(Optional.empty(), PRESSED, Optional.empty(), Map.of()));
  }

  private static Map<EscalationId, Escalation> and(
      Map<EscalationId, Escalation> before, List<Decided> decided) {
    return Stream.concat(before.values().stream(), all(decided).values().stream())
        .collect(Collectors.toMap(Escalation::id, Function.identity(), (_, later) -> later));
  }

  private static Escalation only(List<Decided> decided, EscalationId id) {
    return all(decided).get(id);
  }

  @Test
  void shouldTellEachAddresseeAndTheSchoolOfAPressThePoliceFirst() {
    // When
    var decided = following.follow(Optional.empty(), PRESSED, Optional.empty(), Map.of());
    // Then
    assertThat(decided)
        .extracting(one -> one.escalation().about().lane())
        .containsExactly(Lane.POLICE, Lane.POLICE, Lane.EDUCATION, Lane.SCHOOL);
    assertThat(decided).allSatisfy(one -> assertThat(one.notices()).hasSize(1));
    assertThat(only(decided, id(POLICE, STATION)).about().path()).isEqualTo(SCHOOL_PATH);
    assertThat(only(decided, SCHOOL).about().path()).isEqualTo(PATHS.get(COUNTY));
  }

  @Test
  void shouldChangeNothingWhereTheSameIsSaidAgain() {
    var there = pressed();
    assertThat(following.follow(Optional.of(PRESSED), PRESSED, Optional.empty(), there)).isEmpty();
  }

  @Test
  void shouldChangeNothingWhereAFurtherPressIsNoGraver() {
    var there = pressed();
    var again =
        incident(
            2,
            Severity.HIGH,
            false,
            education(2, State.OPEN),
            police(2, State.OPEN, STATION, COUNTY));
    assertThat(
            at(Duration.ofSeconds(1)).follow(Optional.of(PRESSED), again, Optional.empty(), there))
        .isEmpty();
  }

  @Test
  void shouldTellWhoIsAddressedLater() {
    // Given
    var there = pressed();
    var overdue =
        incident(
            2,
            Severity.HIGH,
            false,
            education(1, State.OPEN),
            police(2, State.OPEN, STATION, COUNTY, CITY));
    // When
    var decided =
        following.follow(Optional.of(PRESSED), overdue, Optional.empty(), there).stream()
            .filter(one -> !one.notices().isEmpty())
            .toList();
    // Then
    assertThat(decided)
        .singleElement()
        .satisfies(one -> assertThat(one.escalation().id()).isEqualTo(id(POLICE, CITY)));
  }

  private static final KnownIncident TAKEN =
      incident(
          2,
          Severity.HIGH,
          false,
          education(1, State.OPEN),
          police(2, State.ACKNOWLEDGED, STATION, COUNTY));

  @Test
  void shouldRestAtEveryAddresseeOfTheTaskThatWasTaken() {
    // When
    var decided = following.follow(Optional.of(PRESSED), TAKEN, Optional.empty(), pressed());
    // Then
    for (var region : List.of(STATION, COUNTY)) {
      var escalation = only(decided, id(POLICE, region));
      assertThat(escalation.state().name()).isEqualTo(Name.ACKNOWLEDGED);
      assertThat(escalation.acknowledgements().people()).containsExactly(ADA);
    }
    assertThat(all(decided)).doesNotContainKey(id(EDUCATION, COUNTY));
  }

  @Test
  void shouldNotTakeALaterEventForANewAcknowledgement() {
    // Given
    var there =
        and(pressed(), following.follow(Optional.of(PRESSED), TAKEN, Optional.empty(), pressed()));
    var later =
        incident(
            3,
            Severity.HIGH,
            false,
            education(1, State.OPEN),
            police(3, State.ACKNOWLEDGED, STATION, COUNTY));
    // When
    var decided =
        at(Duration.ofMinutes(20)).follow(Optional.of(TAKEN), later, Optional.empty(), there);
    // Then: it is as old as it is
    assertThat(and(there, decided).get(id(POLICE, STATION)).acknowledgements().by())
        .containsEntry(ADA, NOW);
  }

  @Test
  void shouldLetProgressOfTheLaneAloneRenewWhatWasTaken() {
    // Given
    var there =
        and(pressed(), following.follow(Optional.of(PRESSED), TAKEN, Optional.empty(), pressed()));
    var reported =
        incident(
            3,
            Severity.HIGH,
            false,
            education(1, State.OPEN),
            police(3, State.ACKNOWLEDGED, STATION, COUNTY));
    var later = at(Duration.ofMinutes(20));
    // When
    var ours = later.follow(Optional.of(TAKEN), reported, Optional.of(Lane.POLICE), there);
    var theirs = later.follow(Optional.of(TAKEN), reported, Optional.of(Lane.EDUCATION), there);
    // Then
    assertThat(only(ours, id(POLICE, STATION)).acknowledgements().by())
        .containsEntry(ADA, NOW.plus(Duration.ofMinutes(20)));
    assertThat(and(there, theirs).get(id(POLICE, STATION)).acknowledgements().by())
        .containsEntry(ADA, NOW);
  }

  @Test
  void shouldBeginAgainWhereWhatWasTakenIsOpenAgain() {
    // Given
    var there =
        and(pressed(), following.follow(Optional.of(PRESSED), TAKEN, Optional.empty(), pressed()));
    var handedOver =
        incident(3, Severity.HIGH, false, education(1, State.OPEN), police(3, State.OPEN, COUNTY));
    // When
    var decided = following.follow(Optional.of(TAKEN), handedOver, Optional.empty(), there);
    // Then: who has it hears of it anew, who has it no more does not
    assertThat(decided.stream().flatMap(one -> one.notices().stream()))
        .singleElement()
        .extracting(Notice::cause)
        .isEqualTo(Notice.Cause.REOPENED);
    assertThat(only(decided, id(POLICE, COUNTY)).acknowledgements().people()).isEmpty();
    assertThat(only(decided, id(POLICE, STATION)).over()).isTrue();
  }

  @Test
  void shouldKeepWhatWasAnsweredHereWhileIncidentHasNotHeardOfItYet() {
    // Given: bob answered a message; a repeat of the press comes before incident's own event
    var there = pressed();
    var answered =
        new Decided(there.get(id(POLICE, COUNTY)), List.of())
            .then(new EscalationCommand.Acknowledge(BOB), NOW);
    var repeated =
        incident(
            2,
            Severity.HIGH,
            false,
            education(2, State.OPEN),
            police(2, State.OPEN, STATION, COUNTY));
    var before = and(there, List.of(answered));
    // When
    var decided = following.follow(Optional.of(PRESSED), repeated, Optional.empty(), before);
    // Then
    var escalation = and(before, decided).get(id(POLICE, COUNTY));
    assertThat(escalation.state().name()).isEqualTo(Name.ACKNOWLEDGED);
    assertThat(escalation.acknowledgements().people()).containsExactly(BOB);
  }

  @Test
  void shouldTellOfARiseEvenWhoHasTakenIt() {
    // Given
    var there =
        and(pressed(), following.follow(Optional.of(PRESSED), TAKEN, Optional.empty(), pressed()));
    var risen =
        incident(
            3,
            Severity.CRITICAL,
            false,
            education(2, State.OPEN),
            police(3, State.ACKNOWLEDGED, STATION, COUNTY));
    // When
    var decided = following.follow(Optional.of(TAKEN), risen, Optional.empty(), there);
    // Then
    assertThat(decided.stream().flatMap(one -> one.notices().stream()))
        .hasSize(4)
        .allSatisfy(notice -> assertThat(notice.cause()).isEqualTo(Notice.Cause.RISE));
    assertThat(
            decided.stream()
                .filter(one -> one.escalation().about().lane() == Lane.POLICE)
                .flatMap(one -> one.notices().stream())
                .map(Notice::also))
        .containsExactly(Set.of(ADA), Set.of(ADA));
  }

  @Test
  void shouldEndAllWithTheIncidentAndBeginAgainWithIt() {
    // Given
    var there = pressed();
    var closed =
        incident(
            2,
            Severity.HIGH,
            true,
            education(2, State.CLOSED),
            police(2, State.CLOSED, STATION, COUNTY));
    var reopened =
        incident(
            3,
            Severity.HIGH,
            false,
            education(3, State.OPEN),
            police(3, State.OPEN, STATION, COUNTY));
    // When
    var ended = following.follow(Optional.of(PRESSED), closed, Optional.empty(), there);
    var again =
        following.follow(Optional.of(closed), reopened, Optional.empty(), and(there, ended));
    // Then
    assertThat(ended).hasSize(4).allSatisfy(one -> assertThat(one.escalation().over()).isTrue());
    assertThat(again)
        .hasSize(4)
        .allSatisfy(
            one -> {
              assertThat(one.escalation().state().name()).isEqualTo(Name.WAITING);
              assertThat(one.notices())
                  .extracting(Notice::cause)
                  .containsExactly(Notice.Cause.REOPENED);
            });
  }

  @Test
  void shouldEndWhatBecameAPartOfAnotherIncident() {
    var merged =
        incident(
            2,
            Severity.HIGH,
            true,
            education(2, State.CLOSED),
            police(2, State.CLOSED, STATION, COUNTY));
    assertThat(following.follow(Optional.of(PRESSED), merged, Optional.empty(), pressed()))
        .allSatisfy(one -> assertThat(one.escalation().over()).isTrue());
    assertThat(merged.owed()).isEmpty();
  }

  @Test
  void shouldTellNobodyOfWhatWasTakenBeforeItWasHeardOf() {
    // When: the first event that comes says that it was acknowledged
    var decided = following.follow(Optional.empty(), TAKEN, Optional.empty(), Map.of());
    // Then
    var police =
        decided.stream().filter(one -> one.escalation().about().lane() == Lane.POLICE).toList();
    assertThat(police)
        .hasSize(2)
        .allSatisfy(
            one -> {
              assertThat(one.notices()).isEmpty();
              assertThat(one.escalation().state().name()).isEqualTo(Name.ACKNOWLEDGED);
            });
  }

  @Test
  void shouldGoByThePolicyThatFitsNow() {
    // Given
    var own = Samples.policy("own", Severity.HIGH, Samples.POLICY.steps(), Duration.ofMinutes(1));
    var local =
        new Policy(
            own.id(),
            own.name(),
            Lane.POLICE,
            PATHS.get(COUNTY),
            Optional.empty(),
            Severity.HIGH,
            own.steps(),
            own.staleAfter(),
            own.fallback(),
            4);
    var with = new Following(List.of(local), PATHS::get, NOW);
    // When
    var decided = with.follow(Optional.empty(), PRESSED, Optional.empty(), Map.of());
    // Then
    assertThat(only(decided, id(POLICE, COUNTY)).policy()).isEqualTo(local);
    assertThat(only(decided, id(EDUCATION, COUNTY)).policy().comesWithService()).isTrue();
  }

  @Test
  void shouldOweJustWhatIsOpen() {
    var one =
        incident(
            5, Severity.LOW, false, education(5, State.CLOSED), police(5, State.OPEN, STATION));
    assertThat(one.owed())
        .extracting(KnownIncident.Owed::id)
        .containsExactly(id(POLICE, STATION), SCHOOL);
  }
}
