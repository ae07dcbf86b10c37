package org.anyuan.response.domain.response;

import static org.anyuan.response.domain.Case.COMMANDER;
import static org.anyuan.response.domain.Case.HANDLING;
import static org.anyuan.response.domain.Case.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.domain.By;
import org.anyuan.response.domain.Case;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.RegionId;
import org.anyuan.response.domain.Table;
import org.junit.jupiter.api.Test;

/** Who has which duty, from the roster to a lead who is away. */
class PostsTest {
  private static final RegionPath SCHOOL = new RegionPath("/420000/420100/420106/");

  private static Post held(String name) {
    return new Post(Optional.of(name), List.of());
  }

  private static Roster roster(String path, Map<Duty, Post> posts) {
    return new Roster(new RegionId("r"), new RegionPath(path), posts, 1);
  }

  @Test
  void shouldFindEachDutyInTheNearestRegionThatNamesItAndElseAtItsDesk() {
    var rosters =
        List.of(
            roster("/", Map.of(Duty.COMMANDER, held("province"), Duty.DUTY_DESK, held("desk"))),
            roster("/420000/420100/420106/", Map.of(Duty.COMMANDER, held("county"))),
            roster("/420000/420100/", Map.of(Duty.COMMANDER, held("city"))),
            roster("/420000/420200/", Map.of(Duty.PUBLIC_ORDER_LEAD, held("elsewhere"))));
    var posts = Roster.posts(rosters, SCHOOL, EnumSet.allOf(Duty.class));
    assertThat(posts)
        .containsEntry(Duty.COMMANDER, held("county"))
        .containsEntry(Duty.DUTY_DESK, held("desk"))
        .containsEntry(Duty.PUBLIC_ORDER_LEAD, Post.DESK)
        .hasSameSizeAs(Duty.values());
  }

  @Test
  void shouldReportToTheRegionAboveTheCounty() {
    assertThat(Case.about().superior().value()).isEqualTo("/420000/420100/");
  }

  private static String fill(By by, Duty duty, Post post) {
    return Table.word(Case.open().does(by, new ResponseCommand.FillPost(duty, post)));
  }

  @Test
  void shouldLetTheCommanderFillPostsAndAHolderNameDeputies() {
    assertThat(fill(COMMANDER, Duty.PUBLIC_ORDER_LEAD, held("he"))).isEqualTo("ok");
    assertThat(fill(HANDLING, Duty.PUBLIC_ORDER_LEAD, held("he"))).isEqualTo("FORBIDDEN");
    var stood = new Post(Optional.of(ORDER.name()), List.of("he"));
    assertThat(fill(ORDER, Duty.PUBLIC_ORDER_LEAD, stood)).isEqualTo("ok");
    // Not away from themselves.
    assertThat(fill(ORDER, Duty.PUBLIC_ORDER_LEAD, held("he"))).isEqualTo("FORBIDDEN");
    assertThat(fill(ORDER, Duty.PUBLIC_ORDER_LEAD, held(ORDER.name()))).isEqualTo("same");
  }

  /** A commander who cannot be reached must not hold up everything. */
  @Test
  void shouldLetTheCommissionTakeCommand() {
    var other = Case.by("other", "commission-officer");
    var of = Case.open();
    var down = new ResponseCommand.StandDown("over");
    assertThat(Table.word(of.does(other, down))).isEqualTo("FORBIDDEN");
    of.done(other, new ResponseCommand.FillPost(Duty.COMMANDER, held("other")));
    assertThat(Table.word(of.does(COMMANDER, down))).isEqualTo("FORBIDDEN");
    of.done(other, down);
  }

  /** Where nobody is named, whoever is at the desk has it. */
  @Test
  void shouldLetAnybodyAtTheDeskActWhereNobodyIsNamed() {
    var of = Case.open();
    of.done(COMMANDER, new ResponseCommand.FillPost(Duty.LAWFUL_HANDLING_LEAD, Post.DESK));
    var officer = new Authority(of.response, Case.by("anybody", "police-officer"));
    assertThat(officer.holds(Duty.LAWFUL_HANDLING_LEAD)).isTrue();
    assertThat(officer.holds(Duty.PUBLIC_ORDER_LEAD)).isFalse();
    assertThat(new Authority(of.response, Case.INFORMATION).holds(Duty.LAWFUL_HANDLING_LEAD))
        .isFalse();
  }
}
