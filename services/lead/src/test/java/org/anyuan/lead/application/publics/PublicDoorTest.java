package org.anyuan.lead.application.publics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.anyuan.lead.domain.intake.AdmitPublic.Answer;
import org.anyuan.lead.domain.intake.AdmitPublic.Limits;
import org.anyuan.lead.domain.intake.Puzzle;
import org.junit.jupiter.api.Test;

class PublicDoorTest {
  private static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");
  private final Hand hand = new Hand();
  private final PublicDoor door = new PublicDoor(() -> KEY, hand);

  @Test
  void shouldLetEachPuzzleInOnce() {
    var puzzle = door.puzzle("n");
    var solution = solve(puzzle);
    assertThat(door.knock("n", puzzle.text(), solution)).isEqualTo(new Answer.Taken());
    assertThat(door.knock("n", puzzle.text(), solution)).isInstanceOf(Answer.Work.class);
    hand.now = hand.now.plus(Duration.ofMinutes(11));
    assertThat(door.knock("n", puzzle.text(), solution)).isInstanceOf(Answer.Work.class);
  }

  @Test
  void shouldLetNobodyInWithoutWork() {
    assertThat(door.knock("n", null, null)).isInstanceOf(Answer.Work.class);
    assertThat(door.knock("n", "14.1.x.y", "1")).isInstanceOf(Answer.Work.class);
    assertThat(door.knock("n", door.puzzle("n").text(), null)).isInstanceOf(Answer.Work.class);
  }

  /**
   * A thousand a second for a minute, from ever new networks: real ones get in, memory is bounded.
   */
  @Test
  void shouldStayBoundedUnderAFloodAndLetTheRealOnesIn() {
    for (var second = 0; second < 60; second++) {
      for (var i = 0; i < 1000; i++) {
        hand.now = hand.now.plusMillis(1);
        var network = "flood-" + second + "-" + i;
        assertThat(door.knock(network, door.puzzle(network).text(), "1"))
            .isNotInstanceOf(Answer.Later.class);
      }
      var puzzle = door.puzzle("home");
      assertThat(door.knock("home-" + second, puzzle.text(), solve(puzzle)))
          .isEqualTo(new Answer.Taken());
    }
    assertThat(door.remembered()).isLessThan(PublicDoor.MOST_NETWORKS + 1000);
  }

  @Test
  void shouldAskMoreOfANetworkThatSendsMuch() {
    for (var i = 0; i < 20; i++) {
      var puzzle = door.puzzle("busy");
      door.knock("busy", puzzle.text(), solve(puzzle));
    }
    assertThat(door.puzzle("busy").bits()).isGreaterThan(Limits.USUAL.leastBits());
    assertThat(door.puzzle("quiet").bits()).isEqualTo(Limits.USUAL.leastBits());
  }

  private static String solve(Puzzle puzzle) {
    for (var n = 0L; ; n++) {
      if (puzzle.isSolvedBy(Long.toString(n))) {
        return Long.toString(n);
      }
    }
  }

  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-09-07T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
