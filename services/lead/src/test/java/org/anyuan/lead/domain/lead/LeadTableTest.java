package org.anyuan.lead.domain.lead;

import static org.anyuan.lead.domain.lead.Samples.AGAIN;
import static org.anyuan.lead.domain.lead.Samples.NOW;
import static org.anyuan.lead.domain.lead.Samples.VISITS;
import static org.anyuan.lead.domain.lead.Samples.going;
import static org.anyuan.lead.domain.lead.Samples.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.IncidentId;
import org.anyuan.lead.domain.Severity;
import org.anyuan.lead.domain.mediation.MediationCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every command: the state then, "=" for no change, "!" for a refusal. */
class LeadTableTest {
  private record Given(String name, Lead lead) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Given> STATES =
      List.of(
          new Given("received", Samples.dispute()),
          new Given("triaged", Samples.triaged(Samples.dispute())),
          new Given("verified", Samples.verified(Samples.dispute())),
          new Given("handling", Samples.handling(Samples.dispute())),
          new Given("handling, all done, agreed", Samples.agreed(Samples.dispute())),
          new Given("settled", Samples.settled(Samples.dispute())),
          new Given("settled, visited", Samples.visited(Samples.dispute())),
          new Given("kept", Samples.kept(Samples.dispute())),
          new Given("unfounded", Samples.unfounded(Samples.dispute())),
          new Given("expired", Samples.expired(Samples.dispute())),
          new Given("merged", Samples.merged(Samples.dispute())));

  private static final Map<LeadCommand, List<String>> TABLE = table();

  // In the order of the states above; R, T, V, H, S, C for the state then.
  private static Map<LeadCommand, List<String>> table() {
    var table = new LinkedHashMap<LeadCommand, List<String>>();
    row(table, new LeadCommand.Add(words("还有")), "R T V H H S S ! ! ! !");
    row(table, new LeadCommand.Triage(Category.DISPUTE, AGAIN), "T = = = = ! ! ! ! ! !");
    row(table, new LeadCommand.Triage(Category.VIOLENCE, AGAIN), "T T V H H ! ! ! ! ! !");
    row(table, new LeadCommand.Triage(Category.DISPUTE, Set.of()), "T T V H H ! ! ! ! ! !");
    row(table, new LeadCommand.Overrule(Severity.HIGH, words("严重")), "! T V H H ! ! ! ! ! !");
    row(table, new LeadCommand.Verify(true, words("属实")), "! V = = = = = ! ! ! !");
    row(table, new LeadCommand.Verify(false, words("不属实")), "! C C C C ! ! ! ! ! !");
    row(table, new LeadCommand.Begin(), "! ! H = = ! ! ! ! ! !");
    row(
        table,
        new LeadCommand.DoStep(StepKey.HEAR_BOTH_SIDES, Optional.of(words("谈过"))),
        "R T V H = = = = ! ! !");
    row(table, new LeadCommand.DoStep(StepKey.CLEAN, Optional.empty()), "! ! ! ! ! ! ! ! ! ! !");
    row(
        table,
        new LeadCommand.ExcuseStep(StepKey.OFFER_MEDIATION, words("和解了")),
        "R T V H = = = = ! ! !");
    row(table, new LeadCommand.HandOver(Agency.POLICE, words("涉警")), "R T V H H S S ! ! ! !");
    row(table, new LeadCommand.HandOver(Agency.EDUCATION, words("自己")), "! ! ! ! ! ! ! ! ! ! !");
    row(table, new LeadCommand.Receive(), "= = = = = = = ! ! ! !");
    row(table, new LeadCommand.Decline(words("不是我们")), "! ! ! ! ! ! ! ! ! ! !");
    row(table, new LeadCommand.Mediate(Samples.IN_CHARGE), "! ! ! H ! ! ! ! ! ! !");
    row(table, going(new MediationCommand.Resume()), "! ! ! ! H ! ! ! ! ! !");
    row(table, new LeadCommand.Settle(How.MEDIATED, VISITS), "! ! ! ! S = = ! ! ! !");
    row(table, new LeadCommand.Settle(How.MEASURES_TAKEN, VISITS), "! ! ! ! S ! ! ! ! ! !");
    row(table, new LeadCommand.Settle(How.MEASURES_TAKEN, List.of()), "! ! ! ! ! ! ! ! ! ! !");
    row(table, visit(1, Visit.Found.HOLDS), "! ! ! ! ! S = = ! ! !");
    row(table, visit(1, Visit.Found.RETURNED), "! ! ! ! ! H ! ! ! ! !");
    row(table, visit(3, Visit.Found.HOLDS), "! ! ! ! ! ! ! ! ! ! !");
    row(table, new LeadCommand.Close(), "! ! ! ! ! ! C = ! ! !");
    row(table, new LeadCommand.Reopen(words("又来了")), "= = = = = H H H T ! !");
    row(table, new LeadCommand.MergeInto(Samples.head()), "C C C C C ! ! ! ! ! =");
    row(table, new LeadCommand.TakeIn(Samples.head()), "R T V H H ! ! ! ! ! !");
    row(table, new LeadCommand.SplitOff(), "! ! ! ! ! ! ! ! ! ! R");
    row(table, new LeadCommand.LetGo(Samples.HEAD), "= = = = = = = = = = =");
    row(
        table,
        new LeadCommand.LinkIncident(new IncidentId("i1"), Optional.empty()),
        "= = = = = = = = = = =");
    row(table, new LeadCommand.ReachTime(), "= = = = = = = = = = =");
    return table;
  }

  private static LeadCommand visit(int number, Visit.Found found) {
    return new LeadCommand.MakeVisit(number, found, Optional.empty());
  }

  private static void row(Map<LeadCommand, List<String>> table, LeadCommand command, String cells) {
    var row = List.of(cells.split(" ", -1));
    assertThat(row).hasSameSizeAs(STATES);
    assertThat(table.put(command, row)).isNull();
  }

  static Stream<Arguments> cells() {
    var cells = new ArrayList<Arguments>();
    TABLE.forEach(
        (command, row) -> {
          for (var i = 0; i < row.size(); i++) {
            cells.add(Arguments.of(STATES.get(i), command, row.get(i)));
          }
        });
    return cells.stream();
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @MethodSource("cells")
  void shouldGoByTheTable(Given given, LeadCommand command, String expected) {
    // Given
    var lead = given.lead();
    var by =
        switch (command) {
          case LeadCommand.ReachTime _, LeadCommand.LinkIncident _ -> By.SERVICE;
          default -> Samples.holder(lead);
        };
    // When
    var outcome = lead.on(command, by, NOW);
    // Then
    assertThat(word(outcome)).as("%s", outcome).isEqualTo(expected);
    if (outcome instanceof Outcome.Changed<Decided>(var decided)) {
      assertThat(decided.lead().version()).isEqualTo(lead.version() + 1);
      assertThat(decided.events()).isNotEmpty();
      assertThat(decided.lead().next()).isPresent();
    }
    if (outcome instanceof Outcome.Unchanged<Decided>(var decided)) {
      assertThat(decided.lead()).isEqualTo(lead);
    }
  }

  @Test
  void shouldHoldEveryStateEndingAndCommand() {
    var states = STATES.stream().map(given -> given.lead().state()).toList();
    assertThat(new HashSet<>(states.stream().map(LeadState::name).toList()))
        .containsExactlyInAnyOrder(LeadState.Name.values());
    assertThat(states.stream().flatMap(state -> state.ended().stream()).map(Ending::name))
        .containsExactlyInAnyOrder(Ending.Name.values());
    assertThat(new HashSet<Class<?>>(TABLE.keySet().stream().map(Object::getClass).toList()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(LeadCommand.class.getPermittedSubclasses()));
  }

  private static String word(Outcome<Decided> outcome) {
    return switch (outcome) {
      case Outcome.Unchanged<Decided> _ -> "=";
      case Outcome.Refused<Decided> _ -> "!";
      case Outcome.Changed<Decided>(var decided) ->
          decided.lead().state().name().name().substring(0, 1);
    };
  }
}
