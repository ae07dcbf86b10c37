package org.anyuan.lead.domain.circular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CircularTest {
  private static final Instant NOW = Instant.parse("2026-09-07T00:00:00Z");
  private static final Duration WITHIN = Duration.ofDays(3);
  private static final Addressee POLICE = new Addressee(Agency.POLICE, People.STATION);
  private static final Addressee EDUCATION = new Addressee(Agency.EDUCATION, People.COUNTY);
  private static final By DESK = People.by("desk", Agency.POLICE, People.STATION);

  private static final List<Circular> STATES =
      List.of(
          sent(),
          done(sent().on(new CircularCommand.Acknowledge(POLICE), DESK, NOW)).circular(),
          acknowledged(),
          done(sent().on(new CircularCommand.Withdraw(), People.POLICE, NOW)).circular());

  // Open; the desk's receipt there; all receipts there; withdrawn.
  private static final Map<CircularCommand, String> TABLE =
      Map.of(
          new CircularCommand.Acknowledge(POLICE), "OPEN = = !",
          new CircularCommand.Withdraw(), "WITHDRAWN WITHDRAWN WITHDRAWN =",
          new CircularCommand.ReachTime(), "OPEN OPEN = =");

  static Stream<Arguments> cells() {
    var cells = new ArrayList<Arguments>();
    TABLE.forEach(
        (command, row) -> {
          var words = List.of(row.split(" ", -1));
          for (var i = 0; i < words.size(); i++) {
            cells.add(Arguments.of(STATES.get(i), command, words.get(i)));
          }
        });
    return cells.stream();
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @MethodSource("cells")
  void shouldGoByTheTable(Circular circular, CircularCommand command, String expected) {
    var by =
        switch (command) {
          case CircularCommand.Acknowledge _ -> DESK;
          case CircularCommand.Withdraw _ -> People.COMMISSION;
          case CircularCommand.ReachTime _ -> By.SERVICE;
        };
    var word =
        switch (circular.on(command, by, NOW.plus(WITHIN))) {
          case Outcome.Refused<Circular.Chased> _ -> "!";
          case Outcome.Unchanged<Circular.Chased> _ -> "=";
          case Outcome.Changed<Circular.Chased>(var after) ->
              after.circular().state().name().name();
        };
    assertThat(word).isEqualTo(expected);
  }

  @Test
  void shouldHoldEveryStateAndCommand() {
    assertThat(new HashSet<>(STATES.stream().map(c -> c.state().name()).toList()))
        .containsExactlyInAnyOrder(CircularState.Name.values());
    assertThat(new HashSet<Class<?>>(TABLE.keySet().stream().map(Object::getClass).toList()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(CircularCommand.class.getPermittedSubclasses()));
  }

  @Test
  void shouldChaseWhoeverIsSilentEverFurtherUpUntilAllHaveAnswered() {
    // Given: one has answered
    var circular = STATES.get(1);
    for (var level = 1; level < 20; level++) {
      // When
      var at = circular.state().next().orElseThrow();
      var chased = done(circular.on(new CircularCommand.ReachTime(), By.SERVICE, at));
      // Then
      assertThat(chased.chased()).containsExactly(EDUCATION);
      assertThat(chased.level()).isEqualTo(level);
      circular = chased.circular();
      assertThat(circular.state().next()).contains(at.plus(Circular.AGAIN));
    }
  }

  @Test
  void shouldNotBeAcknowledgedByAnotherDeskInItsStead() {
    for (var by :
        List.of(
            People.by("above", Agency.POLICE, People.COUNTY),
            People.by("beside", Agency.EDUCATION, People.STATION),
            People.by("far", Agency.POLICE, People.ELSEWHERE))) {
      assertThat(sent().on(new CircularCommand.Acknowledge(POLICE), by, NOW))
          .isInstanceOf(Outcome.Refused.class);
    }
    var stranger = new Addressee(Agency.POLICE, People.ELSEWHERE);
    assertThat(
            sent()
                .on(
                    new CircularCommand.Acknowledge(stranger),
                    People.by("far", Agency.POLICE, People.ELSEWHERE),
                    NOW))
        .isInstanceOf(Outcome.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void shouldBeAcknowledgedWhenAllHaveInWhateverOrderHoweverOften(long seed) {
    var random = new Random(seed);
    var desks =
        Stream.of(People.STATION, People.COUNTY, People.CITY, People.ELSEWHERE)
            .flatMap(
                path ->
                    Stream.of(
                        new Addressee(Agency.POLICE, path), new Addressee(Agency.EDUCATION, path)))
            .toList();
    var order = new ArrayList<>(desks);
    order.addAll(desks.subList(0, 5));
    Collections.shuffle(order, random);
    var circular = circular(Set.copyOf(desks));
    var answered = new HashSet<Addressee>();
    for (var desk : order) {
      var by = People.by("d", desk.agency(), desk.path());
      circular = done(circular.on(new CircularCommand.Acknowledge(desk), by, NOW)).circular();
      answered.add(desk);
      assertThat(circular.silent()).hasSize(desks.size() - answered.size());
      assertThat(circular.state().next().isEmpty()).isEqualTo(answered.size() == desks.size());
    }
  }

  @Test
  void shouldGoToSomebodyWithinATime() {
    assertThatThrownBy(() -> circular(Set.of())).isInstanceOf(InvalidField.class);
    assertThatThrownBy(
            () ->
                Circular.send(
                    new CircularId(new UUID(1, 1)),
                    People.COUNTY,
                    "l1",
                    Set.of(POLICE),
                    Duration.ZERO,
                    NOW))
        .isInstanceOf(InvalidField.class);
  }

  private static Circular sent() {
    return circular(Set.of(POLICE, EDUCATION));
  }

  private static Circular acknowledged() {
    var one = done(sent().on(new CircularCommand.Acknowledge(POLICE), DESK, NOW)).circular();
    return done(one.on(new CircularCommand.Acknowledge(EDUCATION), People.EDUCATION, NOW))
        .circular();
  }

  private static Circular circular(Set<Addressee> to) {
    return Circular.send(new CircularId(new UUID(1, 1)), People.COUNTY, "l1", to, WITHIN, NOW);
  }

  private static Circular.Chased done(Outcome<Circular.Chased> outcome) {
    return switch (outcome) {
      case Outcome.Changed<Circular.Chased>(var chased) -> chased;
      case Outcome.Unchanged<Circular.Chased>(var chased) -> chased;
      case Outcome.Refused<Circular.Chased> refused -> throw new AssertionError(refused);
    };
  }
}
