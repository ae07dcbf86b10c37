package org.anyuan.patrol.domain.beat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.anyuan.common.geo.Position;
import org.anyuan.patrol.domain.beat.Route.Stop;
import org.junit.jupiter.api.Test;

class RouteTest {
  private static final Position START = new Position(114.3, 30.5);

  @Test
  void shouldVisitEveryStopOnceAndNearlyAsShortAsCanBe() {
    var random = new Random(7);
    for (var run = 0; run < 50; run++) {
      // Given
      var stops = stops(random, 6);
      // When
      var route = Route.from(START, stops);
      // Then
      assertThat(route.stops()).containsExactlyInAnyOrderElementsOf(stops);
      assertThat((double) route.metres()).isLessThanOrEqualTo(1.3 * shortest(START, stops));
    }
  }

  @Test
  void shouldProposeForAsManyAsABeatHas() {
    var stops = stops(new Random(11), 200);
    assertThat(Route.from(START, stops).stops()).hasSize(200);
    assertThat(Route.from(START, List.of()).metres()).isZero();
  }

  private static List<Stop> stops(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Stop(
                    "s" + i,
                    new Position(
                        114.3 + random.nextDouble() / 10, 30.5 + random.nextDouble() / 10)))
        .toList();
  }

  /** By trying every order. */
  private static long shortest(Position here, List<Stop> left) {
    if (left.isEmpty()) {
      return 0;
    }
    var best = Long.MAX_VALUE;
    for (var next : left) {
      var others = new ArrayList<>(left);
      others.remove(next);
      best = Math.min(best, here.metresTo(next.position()) + shortest(next.position(), others));
    }
    return best;
  }
}
