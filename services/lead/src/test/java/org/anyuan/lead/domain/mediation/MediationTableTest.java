package org.anyuan.lead.domain.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.lead.domain.PersonId;
import org.anyuan.lead.domain.lead.Samples;
import org.anyuan.lead.domain.protection.Protected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every command: the state then, "=" for no change, "!" for a refusal. */
class MediationTableTest {
  private static final Instant NOW = Samples.NOW;
  private static final Instant BEFORE = NOW.minusSeconds(100);
  private static final Protected<String> TERMS = Protected.of(Samples.id("m"), "互相道歉");
  private static final Protected<String> OTHERS = Protected.of(Samples.id("m"), "赔偿");
  private static final List<InCharge> PEOPLE = people("tea");

  private static final List<Mediation> STATES =
      List.of(
          Mediation.prepare(PEOPLE, BEFORE),
          talking(Set.of(Talk.FIRST_SIDE)),
          talking(Set.of(Talk.FIRST_SIDE, Talk.TOGETHER)),
          state(new MediationState.Agreed(BEFORE, TERMS)),
          state(new MediationState.GivenUp(BEFORE, TERMS)));

  private static final Map<MediationCommand, String> TABLE = table();

  private static Map<MediationCommand, String> table() {
    var table = new LinkedHashMap<MediationCommand, String>();
    table.put(
        new MediationCommand.PutInCharge(people("new")), "PREPARED TALKING TALKING ! GIVEN_UP");
    table.put(new MediationCommand.PutInCharge(PEOPLE), "= = = ! =");
    table.put(new MediationCommand.Hold(Talk.FIRST_SIDE), "TALKING = = ! !");
    table.put(new MediationCommand.Hold(Talk.TOGETHER), "TALKING TALKING = ! !");
    table.put(new MediationCommand.Agree(TERMS), "! ! AGREED = !");
    table.put(new MediationCommand.Agree(OTHERS), "! ! AGREED ! !");
    table.put(new MediationCommand.GiveUp(OTHERS), "GIVEN_UP GIVEN_UP GIVEN_UP ! =");
    table.put(new MediationCommand.Resume(), "= = = PREPARED PREPARED");
    return table;
  }

  static Stream<Arguments> cells() {
    var cells = new ArrayList<Arguments>();
    TABLE.forEach(
        (command, row) -> {
          var words = List.of(row.split(" ", -1));
          assertThat(words).hasSameSizeAs(STATES);
          for (var i = 0; i < words.size(); i++) {
            cells.add(Arguments.of(STATES.get(i), command, words.get(i)));
          }
        });
    return cells.stream();
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @MethodSource("cells")
  void shouldGoByTheTable(Mediation mediation, MediationCommand command, String expected) {
    // When
    var outcome = mediation.on(command, NOW);
    // Then
    switch (outcome) {
      case Outcome.Refused<Mediation> _ -> assertThat("!").isEqualTo(expected);
      case Outcome.Unchanged<Mediation>(var after) -> {
        assertThat("=").isEqualTo(expected);
        assertThat(after).isEqualTo(mediation);
      }
      case Outcome.Changed<Mediation>(var after) -> {
        assertThat(after.state().name().name()).isEqualTo(expected);
        var waits =
            switch (after.state().name()) {
              case PREPARED, TALKING -> true;
              case AGREED, GIVEN_UP -> false;
            };
        assertThat(after.state().next().isPresent()).isEqualTo(waits);
      }
    }
  }

  @Test
  void shouldHoldEveryStateAndCommand() {
    assertThat(new HashSet<>(STATES.stream().map(m -> m.state().name()).toList()))
        .containsExactlyInAnyOrder(MediationState.Name.values());
    assertThat(new HashSet<Class<?>>(TABLE.keySet().stream().map(Object::getClass).toList()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(MediationCommand.class.getPermittedSubclasses()));
  }

  @Test
  void shouldHaveOneInChargeWhoIsOfNoSide() {
    var teacher = new InCharge(InCharge.Post.CLASS_TEACHER, new PersonId("a"));
    var officer = new InCharge(InCharge.Post.SCHOOL_OFFICER, new PersonId("b"));
    assertThatThrownBy(() -> Mediation.prepare(List.of(teacher, officer), NOW))
        .isInstanceOf(InvalidField.class);
    assertThatThrownBy(() -> Mediation.prepare(List.of(teacher), NOW))
        .isInstanceOf(InvalidField.class);
  }

  @Test
  void shouldBeginAnotherRoundWithoutWhatWasHeldBefore() {
    var again =
        state(new MediationState.Agreed(BEFORE, TERMS)).on(new MediationCommand.Resume(), NOW);
    assertThat(again)
        .isInstanceOfSatisfying(
            Outcome.Changed.class,
            changed -> {
              var mediation = (Mediation) changed.value();
              assertThat(mediation.round()).isEqualTo(2);
              assertThat(mediation.held()).isEmpty();
            });
  }

  private static Mediation talking(Set<Talk> held) {
    return new Mediation(PEOPLE, new MediationState.Talking(BEFORE, NOW.plusSeconds(100)), held, 1);
  }

  private static Mediation state(MediationState state) {
    return new Mediation(PEOPLE, state, Set.of(Talk.TOGETHER), 1);
  }

  private static List<InCharge> people(String teacher) {
    return List.of(
        new InCharge(InCharge.Post.CLASS_TEACHER, new PersonId(teacher)),
        new InCharge(InCharge.Post.COMMUNITY_POLICE, new PersonId("pol")));
  }
}
