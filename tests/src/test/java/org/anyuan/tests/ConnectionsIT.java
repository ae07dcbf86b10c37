package org.anyuan.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.anyuan.tests.crowd.CrowdRun;
import org.junit.jupiter.api.Test;

/**
 * Many peers that hold connections and say nothing whole. {@code make bench-connections}: 10,000.
 */
class ConnectionsIT {
  private static final int PEERS = 2000;
  private static final Duration TIME = Duration.ofSeconds(10);
  private static final double ANSWERED_MILLIS = 1000;

  /** A repeat waits for its second, so that desks are not flooded. */
  private static final double ON_LANE_MILLIS = 2500;

  /** A connection that was begun takes some kilobytes; the rest is what presses leave behind. */
  private static final long MEGABYTES_MORE = 150;

  @Test
  void shouldAnswerPressesInTimeBesideSlowAndHalfOpenConnectionsAndCloseThem() {
    // When
    var result = new CrowdRun(TestStack.get(), PEERS, TIME).run();
    // Then
    System.out.printf("connections: %s%n", result);
    assertThat(result.most()).isGreaterThan(PEERS * 9 / 10);
    assertThat(result.beside().failures()).isEmpty();
    assertThat(result.beside().http().p(99)).isLessThan(ANSWERED_MILLIS);
    assertThat(result.beside().mqtt().p(99)).isLessThan(ANSWERED_MILLIS);
    assertThat(result.beside().dc09().p(99)).isLessThan(ANSWERED_MILLIS);
    assertThat(result.beside().police().max()).isLessThan(ON_LANE_MILLIS);
    assertThat(result.during().resident() - result.before().resident()).isLessThan(MEGABYTES_MORE);
  }
}
