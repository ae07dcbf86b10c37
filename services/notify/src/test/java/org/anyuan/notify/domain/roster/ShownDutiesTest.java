package org.anyuan.notify.domain.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A calendar shows just who is on call, whatever the roster and the window. */
class ShownDutiesTest {
  private static final int ROSTERS = 40;

  private static Set<Optional<PersonId>> at(List<ShownDuty> duties, Instant at) {
    var people = new HashSet<Optional<PersonId>>();
    for (var duty : duties) {
      if (duty.span().contains(at)) {
        assertThat(people.add(duty.person())).as("twice at once").isTrue();
      }
    }
    return people;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void shouldShowWhoIsOnCallAtAnyTimeAndNobodyElse(long seed) {
    var rosters = new RandomRosters(seed);
    var random = new Random(seed);
    for (var n = 0; n < ROSTERS; n++) {
      var roster = rosters.roster();
      var span = rosters.around(roster);
      var duties = ShownDuties.of(roster, span);
      var seconds = Duration.between(span.from(), span.until()).toSeconds();
      for (var i = 0; i < 200; i++) {
        var at = span.from().plusSeconds(random.nextLong(seconds));
        var onCall = new HashSet<Optional<PersonId>>();
        OnCall.at(roster, at).forEach(person -> onCall.add(Optional.of(person)));
        if (!onCall.isEmpty()) {
          onCall.add(Optional.empty());
        }
        assertThat(at(duties, at)).as("at %s", at).isEqualTo(onCall);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6, 7})
  void shouldKnowADutyAgainWhateverTimeIsAskedFor(long seed) {
    var rosters = new RandomRosters(seed);
    for (var n = 0; n < ROSTERS; n++) {
      var roster = rosters.roster();
      var span = rosters.around(roster);
      var all = ShownDuties.of(roster, span);
      var later = new Span(span.from().plus(Duration.ofDays(5)), span.until());
      assertThat(ShownDuties.of(roster, later))
          .isEqualTo(all.stream().filter(duty -> duty.span().overlaps(later)).toList());
      var earlier = new Span(span.from(), span.until().minus(Duration.ofDays(4)));
      assertThat(ShownDuties.of(roster, earlier))
          .isEqualTo(all.stream().filter(duty -> duty.span().overlaps(earlier)).toList());
    }
  }
}
