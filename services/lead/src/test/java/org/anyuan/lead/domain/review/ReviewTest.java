package org.anyuan.lead.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.People;
import org.anyuan.lead.domain.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewTest {
  private static final Instant NOW = Instant.parse("2026-09-07T00:00:00Z");
  private static final CaseNumber NUMBER = CaseNumber.of("n", "A4201061200002026090001");
  private static final ReviewId ID = new ReviewId(new UUID(1, 2));
  private static final PersonId OWNER = People.POLICE.who();
  private static final Review STARTED =
      Review.begin(ID, NUMBER, OWNER, People.STATION, Level.MEDIUM, NOW);

  private static final List<Review> STATES =
      List.of(
          STARTED,
          state(new ReviewState.Due(NOW.minusSeconds(9), NOW)),
          state(new ReviewState.Lapsed(NOW, NOW, NOW, 1)),
          state(new ReviewState.Ended(NOW, NOW.plusSeconds(1))),
          state(new ReviewState.Ended(NOW, NOW)));

  private static Map<ReviewCommand, String> table() {
    var table = new LinkedHashMap<ReviewCommand, String>();
    table.put(new ReviewCommand.Conclude(Finding.NO_CHANGE), "DUE DUE DUE ! !");
    table.put(new ReviewCommand.Conclude(Finding.MORE_OFTEN), "DUE DUE DUE ! !");
    table.put(new ReviewCommand.Conclude(Finding.LESS_OFTEN), "DUE DUE DUE ! !");
    table.put(new ReviewCommand.Conclude(Finding.MOVED_AWAY), "ENDED ENDED ENDED ! !");
    table.put(new ReviewCommand.Conclude(Finding.NO_LONGER_NEEDED), "ENDED ENDED ENDED ! !");
    table.put(new ReviewCommand.SetLevel(Level.HIGH), "DUE DUE LAPSED ! !");
    table.put(new ReviewCommand.SetLevel(Level.MEDIUM), "= = = ! !");
    table.put(new ReviewCommand.HandTo(new PersonId("other")), "DUE DUE LAPSED ! !");
    table.put(new ReviewCommand.HandTo(OWNER), "= = = ! !");
    table.put(new ReviewCommand.ReachTime(), "= LAPSED LAPSED = DELETED");
    return table;
  }

  static Stream<Arguments> cells() {
    var cells = new ArrayList<Arguments>();
    table()
        .forEach(
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
  void shouldGoByTheTable(Review review, ReviewCommand command, String expected) {
    var by = command instanceof ReviewCommand.ReachTime ? By.SERVICE : People.POLICE;
    var word =
        switch (review.on(command, by, NOW)) {
          case Outcome.Refused<Reviewed> _ -> "!";
          case Outcome.Unchanged<Reviewed> _ -> "=";
          case Outcome.Changed<Reviewed>(var done) -> {
            assertThat(done.review().isPresent()).isNotEqualTo(done.deletion().isPresent());
            yield done.review().map(after -> after.state().name().name()).orElse("DELETED");
          }
        };
    assertThat(word).isEqualTo(expected);
  }

  @Test
  void shouldHoldEveryStateCommandAndFinding() {
    assertThat(new HashSet<>(STATES.stream().map(r -> r.state().name()).toList()))
        .containsExactlyInAnyOrder(ReviewState.Name.values());
    assertThat(new HashSet<Class<?>>(table().keySet().stream().map(Object::getClass).toList()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(ReviewCommand.class.getPermittedSubclasses()));
    assertThat(
            table().keySet().stream()
                .filter(ReviewCommand.Conclude.class::isInstance)
                .map(command -> ((ReviewCommand.Conclude) command).finding()))
        .containsExactlyInAnyOrder(Finding.values());
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void shouldBeDueByItsLevel(Level level) {
    var review = Review.begin(ID, NUMBER, OWNER, People.STATION, level, NOW);
    assertThat(review.state().next()).contains(NOW.plus(level.every()));
  }

  @Test
  void shouldBeLookedAtMoreOrLessOftenByWhatItCameTo() {
    var more =
        review(STARTED.on(new ReviewCommand.Conclude(Finding.MORE_OFTEN), People.POLICE, NOW));
    assertThat(more.level()).isEqualTo(Level.HIGH);
    assertThat(more.state().next()).contains(NOW.plus(Level.HIGH.every()));
    var less =
        review(STARTED.on(new ReviewCommand.Conclude(Finding.LESS_OFTEN), People.POLICE, NOW));
    assertThat(less.level()).isEqualTo(Level.LOW);
  }

  @Test
  void shouldNeverBeDueLaterByItsLevelAlone() {
    var sooner = review(STARTED.on(new ReviewCommand.SetLevel(Level.HIGH), People.POLICE, NOW));
    assertThat(sooner.level()).isEqualTo(Level.HIGH);
    assertThat(sooner.state().due()).contains(NOW.plus(Level.HIGH.every()));
    var later = review(sooner.on(new ReviewCommand.SetLevel(Level.LOW), People.POLICE, NOW));
    assertThat(later.level()).isEqualTo(Level.LOW);
    assertThat(later.state()).isEqualTo(sooner.state());
    assertThat(STATES.get(2).on(new ReviewCommand.SetLevel(Level.LOW), People.POLICE, NOW))
        .isInstanceOfSatisfying(
            Outcome.Changed.class,
            changed ->
                assertThat(((Reviewed) changed.value()).review().orElseThrow().state())
                    .isEqualTo(STATES.get(2).state()));
  }

  @Test
  void shouldSayEverFurtherUpThatItHasLapsed() {
    var review = STARTED;
    for (var level = 1; level < 50; level++) {
      var at = review.state().next().orElseThrow();
      var outcome = review.on(new ReviewCommand.ReachTime(), By.SERVICE, at);
      var done = ((Outcome.Changed<Reviewed>) outcome).value();
      assertThat(done.escalation()).contains(new Reviewed.Escalation(ID, level));
      review = done.review().orElseThrow();
    }
  }

  @Test
  void shouldLeaveARecordOfItsDeletionAndNothingElse() {
    var outcome = STATES.getLast().on(new ReviewCommand.ReachTime(), By.SERVICE, NOW);
    var done = ((Outcome.Changed<Reviewed>) outcome).value();
    assertThat(done.review()).isEmpty();
    assertThat(done.deletion()).contains(new Deletion(ID, People.STATION, Level.MEDIUM, NOW, NOW));
    assertThat(done.toString()).doesNotContain(NUMBER.value());
  }

  @Test
  void shouldBeThePolicesAloneAndItsOwnersToConclude() {
    for (var agency : Agency.values()) {
      assertThat(STARTED.isReadableBy(People.at(agency))).isEqualTo(agency == Agency.POLICE);
      if (agency != Agency.POLICE) {
        assertThat(
                STARTED.on(new ReviewCommand.Conclude(Finding.NO_CHANGE), People.at(agency), NOW))
            .isInstanceOf(Outcome.Refused.class);
      }
    }
    var colleague = People.by("pol2", Agency.POLICE, People.STATION);
    assertThat(STARTED.isReadableBy(colleague)).isTrue();
    assertThat(STARTED.on(new ReviewCommand.Conclude(Finding.NO_CHANGE), colleague, NOW))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(STARTED.isReadableBy(People.by("far", Agency.POLICE, People.ELSEWHERE))).isFalse();
  }

  /** No type that a review is made up of could hold a name, a photo or a word about a person. */
  @Test
  void shouldHaveNoPlaceForAPerson() {
    var seen = new HashSet<Class<?>>();
    var texts = new HashSet<Class<?>>();
    Stream.of(Review.class, Reviewed.class, Deletion.class, Round.class)
        .forEach(type -> walk(type, seen, texts));
    Arrays.stream(ReviewState.class.getPermittedSubclasses())
        .forEach(type -> walk(type, seen, texts));
    Arrays.stream(ReviewCommand.class.getPermittedSubclasses())
        .forEach(type -> walk(type, seen, texts));
    assertThat(texts).containsExactlyInAnyOrder(CaseNumber.class, PersonId.class, RegionPath.class);
    assertThat(seen).contains(Round.class, ReviewState.Lapsed.class);
  }

  private static void walk(Class<?> type, Set<Class<?>> seen, Set<Class<?>> texts) {
    if (type.isEnum() || type.isPrimitive() || type == Instant.class || type == UUID.class) {
      return;
    }
    if (type.isInterface() && type.isSealed()) {
      Arrays.stream(type.getPermittedSubclasses()).forEach(part -> walk(part, seen, texts));
      return;
    }
    assertThat(type.isRecord()).as("%s", type).isTrue();
    if (seen.add(type)) {
      for (var component : type.getRecordComponents()) {
        walk(component, seen, texts);
      }
    }
  }

  private static void walk(RecordComponent component, Set<Class<?>> seen, Set<Class<?>> texts) {
    if (component.getType() == String.class) {
      texts.add(component.getDeclaringRecord());
      return;
    }
    for (var type : parts(component.getGenericType())) {
      walk(type, seen, texts);
    }
  }

  private static List<Class<?>> parts(Type type) {
    return switch (type) {
      case ParameterizedType parameterized ->
          Arrays.stream(parameterized.getActualTypeArguments())
              .flatMap(argument -> parts(argument).stream())
              .toList();
      case Class<?> plain -> List.of(plain);
      default -> throw new AssertionError(type);
    };
  }

  private static Review review(Outcome<Reviewed> outcome) {
    return ((Outcome.Changed<Reviewed>) outcome).value().review().orElseThrow();
  }

  private static Review state(ReviewState state) {
    return new Review(ID, NUMBER, OWNER, People.STATION, Level.MEDIUM, state, List.of(), 1);
  }
}
