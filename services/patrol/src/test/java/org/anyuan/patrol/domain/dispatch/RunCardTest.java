package org.anyuan.patrol.domain.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.domain.DispatchId;
import org.anyuan.patrol.domain.unit.Shift;
import org.anyuan.patrol.domain.unit.UnitId;
import org.junit.jupiter.api.Test;

class RunCardTest {
  private static final RunCard.Situation NIGHT =
      new RunCard.Situation(
          Town.incident(AlarmKind.PANIC), Optional.of(SchoolType.PRIMARY), LocalTime.of(23, 0));

  private static RunCard card(
      String id, String path, Set<AlarmKind> kinds, Severity from, Optional<Shift> hours) {
    return new RunCard(
        id,
        id,
        new RegionPath(path),
        kinds,
        from,
        Set.of(),
        hours,
        List.of(Town.police(1)),
        false,
        false,
        1);
  }

  @Test
  void shouldTakeTheNearestRegionThenTheOneThatSaysMost() {
    var province = card("a", "/420000/", Set.of(AlarmKind.PANIC), Severity.HIGH, Optional.empty());
    var county = card("b", Town.COUNTY.value(), Set.of(), Severity.LOW, Optional.empty());
    var named =
        card("c", Town.COUNTY.value(), Set.of(AlarmKind.PANIC), Severity.LOW, Optional.empty());
    var night =
        card(
            "d",
            Town.COUNTY.value(),
            Set.of(AlarmKind.PANIC),
            Severity.LOW,
            Optional.of(new Shift(LocalTime.of(22, 0), LocalTime.of(6, 0))));
    assertThat(RunCard.choose(List.of(province), NIGHT).id()).isEqualTo("a");
    assertThat(RunCard.choose(List.of(province, county), NIGHT).id()).isEqualTo("b");
    assertThat(RunCard.choose(List.of(province, county, named), NIGHT).id()).isEqualTo("c");
    assertThat(RunCard.choose(List.of(night, named, county), NIGHT).id()).isEqualTo("d");
  }

  @Test
  void shouldSendThePoliceWhereThereIsNoCard() {
    var elsewhere = card("e", "/420000/420200/", Set.of(), Severity.LOW, Optional.empty());
    var fire = card("f", "/420000/", Set.of(AlarmKind.FIRE), Severity.LOW, Optional.empty());
    var chosen = RunCard.choose(List.of(elsewhere, fire), NIGHT);
    assertThat(chosen.id()).isEqualTo("usual");
    assertThat(chosen.requirements()).containsExactly(Town.police(2));
    assertThat(chosen.automatic()).isFalse();
  }

  @Test
  void shouldNotDispatchAutomaticallyForWhatIsNotNamed() {
    assertThatThrownBy(
            () ->
                new RunCard(
                    "x",
                    "x",
                    Town.COUNTY,
                    Set.of(),
                    Severity.LOW,
                    Set.of(),
                    Optional.empty(),
                    List.of(Town.police(1)),
                    true,
                    false,
                    1))
        .hasMessageContaining("named");
  }

  @Test
  void shouldAskForWhatIsNotMetYet() {
    var sent = dispatch(1, new DispatchState.EnRoute(Town.NOW));
    var refused = dispatch(2, new DispatchState.Refused(Town.NOW, "full"));
    var open = Needs.open(List.of(Town.police(3)), List.of(sent, refused));
    assertThat(open).containsExactly(Town.police(2));
    assertThat(Needs.open(List.of(Town.police(1)), List.of(sent))).isEmpty();
  }

  private static Dispatch dispatch(int id, DispatchState state) {
    return new Dispatch(
        new DispatchId(new UUID(0, id)),
        Dispatch.Where.of(Town.incident(AlarmKind.PANIC)),
        new Dispatch.Who(new UnitId("u" + id), "unit", "agency", Town.COUNTY),
        state,
        Milestones.NONE,
        Optional.<Instant>empty(),
        new Dispatch.Purpose(Town.police(1), Optional.empty(), 1, false, List.of()),
        1);
  }
}
