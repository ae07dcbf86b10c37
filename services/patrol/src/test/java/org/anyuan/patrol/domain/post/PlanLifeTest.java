package org.anyuan.patrol.domain.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.domain.Table;
import org.junit.jupiter.api.Test;

/** Every state of a plan with every command, and what its editions say meanwhile. */
class PlanLifeTest {
  private static final String TABLE =
      """
      command  | Draft    | Issued    | Revised   | Withdrawn
      Write    | Draft    | Revised   | Revised   | CONFLICT
      Issue    | Issued   | same      | Issued    | CONFLICT
      Discard  | CONFLICT | same      | Issued    | CONFLICT
      Withdraw | CONFLICT | Withdrawn | Withdrawn | same
      """;
  private static final PlanContent FIRST = content("一");
  private static final PlanContent SECOND = content("二");
  private static final PlanContent OTHER = content("三");

  private static final List<PlanLife> STATES =
      List.of(
          new PlanLife.Draft(FIRST),
          new PlanLife.Issued(FIRST, 1),
          new PlanLife.Revised(FIRST, 1, SECOND),
          new PlanLife.Withdrawn(FIRST, 1));

  private static final List<PlanCommand> COMMANDS =
      List.of(
          new PlanCommand.Write(OTHER),
          new PlanCommand.Issue(),
          new PlanCommand.Discard(),
          new PlanCommand.Withdraw());

  @Test
  void shouldComeToWhatTheTableSays() {
    new Table(TABLE)
        .check(
            STATES,
            COMMANDS,
            PlanCommand.class,
            (state, command) ->
                Table.word(
                    plan(state).on(command), after -> after.life().getClass().getSimpleName()));
  }

  @Test
  void shouldKeepAnEditionInForceUntilTheNextIsIssued() {
    // Given
    var issued = plan(new PlanLife.Issued(FIRST, 1));
    // When
    var revised = changed(issued.on(new PlanCommand.Write(SECOND)));
    var next = changed(revised.on(new PlanCommand.Issue()));
    // Then
    assertThat(revised.inForce()).contains(FIRST);
    assertThat(revised.edition()).hasValue(1);
    assertThat(next.inForce()).contains(SECOND);
    assertThat(next.edition()).hasValue(2);
  }

  @Test
  void shouldTakeDefaultsForTheTypesThatACityLeavesOut() {
    var own = Staffing.ofPost("rules", Map.of(PostRole.POLICE_OFFICER, 2));
    var rules = PostRules.of(Map.of(SchoolType.PRIMARY, own));
    assertThat(rules.of(SchoolType.PRIMARY).total()).isEqualTo(2);
    assertThat(rules.of(SchoolType.SPECIAL)).isEqualTo(PostRules.DEFAULTS.of(SchoolType.SPECIAL));
    assertThat(rules.byType()).containsOnlyKeys(SchoolType.values());
  }

  private static PostPlan changed(Outcome<PostPlan> outcome) {
    return ((Outcome.Changed<PostPlan>) outcome).value();
  }

  private static PostPlan plan(PlanLife life) {
    return new PostPlan(new PlanId("plan"), new RegionPath("/420000/420100/"), life, 3);
  }

  private static PlanContent content(String title) {
    return PlanContent.of(title, PostRules.DEFAULTS, LocalDate.parse("2026-12-31"), null);
  }
}
