package org.anyuan.patrol.domain.dispatch;

import static org.anyuan.patrol.domain.dispatch.Town.car;
import static org.anyuan.patrol.domain.dispatch.Town.north;
import static org.anyuan.patrol.domain.dispatch.Town.police;
import static org.anyuan.patrol.domain.dispatch.Town.unit;
import static org.anyuan.patrol.domain.dispatch.Town.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.anyuan.common.geo.Position;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Scope;
import org.anyuan.patrol.domain.DispatchId;
import org.anyuan.patrol.domain.dispatch.Recommendation.Choice;
import org.anyuan.patrol.domain.dispatch.Recommendation.Reason;
import org.anyuan.patrol.domain.unit.Skill;
import org.anyuan.patrol.domain.unit.UnitId;
import org.anyuan.patrol.domain.unit.UnitKind;
import org.anyuan.patrol.domain.unit.UnitStatus;
import org.junit.jupiter.api.Test;

class FindUnitsTest {
  private final Town town = new Town();

  private static List<String> ids(List<Choice> choices) {
    return choices.stream().map(c -> c.placed().unit().id().value()).toList();
  }

  @Test
  void shouldTakeTheSoonestAndNotTheNearest() {
    // Given: somebody on foot is nearer than a car
    var volunteer =
        unit("v1", UnitKind.VOLUNTEER, Optional.empty(), new UnitStatus.Available(Town.NOW));
    town.stands(volunteer, north(1500)).stands(car("p1"), north(4000));
    var any = new Requirement(Set.of(UnitKind.POLICE, UnitKind.VOLUNTEER), Set.of(), Set.of(), 1);
    // When
    var found = town.recommend(AlarmKind.PANIC, any);
    // Then
    assertThat(ids(found.choices())).containsExactly("p1");
    assertThat(ids(found.alternatives())).containsExactly("v1");
    // 4 km by the crow, 5.6 by road, at 35 km/h, and 30 s to turn out
    assertThat(found.choices().getFirst().arrival().toSeconds()).isBetween(604L, 608L);
  }

  @Test
  void shouldSayWhyForEachUnit() {
    town.stands(with(car("p1"), Skill.NEGOTIATION), north(900));
    var need = new Requirement(Set.of(UnitKind.POLICE), Set.of(Skill.NEGOTIATION), Set.of(), 1);
    var found = town.recommend(AlarmKind.PANIC, need);
    assertThat(found.choices().getFirst().reasons())
        .containsExactlyInAnyOrder(
            Reason.SOONEST_OF_ITS_KIND, Reason.HAS_THE_SKILLS, Reason.POSITION_LIVE);
  }

  @Test
  void shouldSayWhatIsMissingAndWhy() {
    var dispatch = new DispatchId(new UUID(0, 1));
    var busy = new UnitStatus.EnRoute(Town.NOW, dispatch);
    var off = new UnitStatus.OffDuty(Town.NOW);
    town.stands(unit("p1", UnitKind.POLICE, Optional.empty(), busy), north(500))
        .stands(unit("p2", UnitKind.POLICE, Optional.empty(), off), north(500))
        .hidden(car("p3"))
        .stands(car("p4"), north(45_000))
        .stands(car("p5"), north(2000));
    var shortfall = town.recommend(AlarmKind.FIRE, police(3)).shortfalls().getFirst();
    assertThat(shortfall).isEqualTo(new Recommendation.Shortfall(police(3), 1, 1, 1, 1, 1, 0));
  }

  @Test
  void shouldSendNoUnitForTwoRequirements() {
    town.stands(car("p1"), north(500)).stands(car("p2"), north(900));
    var found = town.recommend(AlarmKind.PANIC, police(1), police(1));
    assertThat(ids(found.choices())).containsExactly("p1", "p2");
    assertThat(found.shortfalls()).isEmpty();
  }

  @Test
  void shouldTellNobodyAtTheSchoolOfASilentAlarm() {
    var guard =
        unit("g1", UnitKind.SCHOOL_GUARD, Optional.of("s1"), new UnitStatus.Available(Town.NOW));
    town.stands(guard, north(10));
    var need = new Requirement(Set.of(UnitKind.SCHOOL_GUARD), Set.of(), Set.of(), 1);
    assertThat(ids(town.recommend(AlarmKind.PANIC, need).choices())).containsExactly("g1");
    assertThat(town.recommend(AlarmKind.DURESS, need).choices()).isEmpty();
  }

  @Test
  void shouldKeepToTheScopeAndToWhoWasNotTried() {
    town.stands(car("p1"), north(500)).stands(car("p2"), north(900));
    var elsewhere = new Scope(Optional.of(new RegionPath("/420000/420200/")), Optional.empty());
    assertThat(town.finder(AlarmKind.PANIC, Set.of(), elsewhere).candidates(police(2))).isEmpty();
    var tried = Set.of(new UnitId("p1"));
    assertThat(ids(town.finder(AlarmKind.PANIC, tried).candidates(police(2))))
        .containsExactly("p2");
  }

  /** The index against a look at every unit. */
  @Test
  void shouldFindThoseThatASearchOfAllFinds() {
    var random = new Random(7);
    for (var i = 0; i < 800; i++) {
      var id = "u" + i;
      var kind = random.nextBoolean() ? UnitKind.POLICE : UnitKind.AUXILIARY;
      var unit = unit(id, kind, Optional.empty(), new UnitStatus.Available(Town.NOW));
      town.stands(unit, at(random));
      // It has moved since, from another cell.
      town.stands(unit, at(random));
    }
    var need = new Requirement(Set.of(UnitKind.POLICE, UnitKind.AUXILIARY), Set.of(), Set.of(), 4);
    var expected =
        town.grid.all().stream()
            .filter(p -> p.position().orElseThrow().metresTo(Town.SCHOOL) <= 30_000)
            .map(
                p ->
                    Town.PACE.estimate(
                        p.position().orElseThrow().metresTo(Town.SCHOOL),
                        p.unit().details().travelMode()))
            .sorted()
            .limit(12)
            .toList();
    assertThat(
            town.finder(AlarmKind.PANIC, Set.of()).candidates(need).stream().map(Choice::arrival))
        .containsExactlyElementsOf(expected);
  }

  /** At its worst: a skill that nobody has is looked for among all. {@code make bench-patrol}. */
  @Test
  void shouldSearchFiveThousandUnitsWithinItsBudget() {
    var random = new Random(11);
    for (var i = 0; i < 5000; i++) {
      town.stands(car("p" + i), at(random));
    }
    var rare = new Requirement(Set.of(UnitKind.POLICE), Set.of(Skill.BOMB_DISPOSAL), Set.of(), 20);
    var nanos = new long[200];
    for (var i = 0; i < nanos.length; i++) {
      var begin = System.nanoTime();
      assertThat(town.recommend(AlarmKind.FIRE, police(20), rare).shortfalls()).hasSize(1);
      nanos[i] = System.nanoTime() - begin;
    }
    Arrays.sort(nanos);
    assertThat(Duration.ofNanos(nanos[nanos.length * 99 / 100])).isLessThan(Duration.ofMillis(50));
  }

  private static Position at(Random random) {
    return new Position(
        114.31 + random.nextGaussian() * 0.15, 30.55 + random.nextGaussian() * 0.15);
  }
}
