package org.anyuan.lead.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class PuzzleTest {
  private static final Instant NOW = Instant.parse("2026-09-07T00:00:00Z");
  private static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");
  private static final SecretKey OTHER = new SecretKeySpec(new byte[] {1, 2, 3}, "HmacSHA256");
  private static final Puzzle PUZZLE = Puzzle.issue(KEY, 10, nonce(1), NOW);

  @Test
  void shouldBeReadBackAsItWasIssued() {
    assertThat(Puzzle.read(KEY, PUZZLE.text(), NOW)).contains(PUZZLE);
  }

  @Test
  void shouldBeTakenByWhoeverWorkedAndByNobodyElse() {
    var solution = solve(PUZZLE);
    assertThat(PUZZLE.isSolvedBy(solution)).isTrue();
    assertThat(Puzzle.issue(KEY, 10, nonce(2), NOW).isSolvedBy(solution)).isFalse();
    assertThat(PUZZLE.isSolvedBy("")).isFalse();
    assertThat(PUZZLE.isSolvedBy("-1")).isFalse();
    assertThat(PUZZLE.isSolvedBy(solution + " ")).isFalse();
  }

  @Test
  void shouldCostAboutWhatItSays() {
    // Given: a hundred of 6 bits
    var tried = 0L;
    for (var i = 0; i < 100; i++) {
      tried += Long.parseLong(solve(Puzzle.issue(KEY, 6, nonce(i), NOW))) + 1;
    }
    // Then: 64 tries each, give or take
    assertThat(tried / 100).isBetween(40L, 100L);
  }

  @Test
  void shouldRefuseWhatIsNotOursOrTooOld() {
    assertThat(Puzzle.read(OTHER, PUZZLE.text(), NOW)).isEmpty();
    assertThat(Puzzle.read(KEY, PUZZLE.text(), NOW.plus(Puzzle.LASTS))).isEmpty();
    assertThat(Puzzle.read(KEY, "1" + PUZZLE.text(), NOW)).isEmpty();
    assertThat(Puzzle.read(KEY, PUZZLE.text().replaceFirst("10\\.", "1."), NOW)).isEmpty();
    assertThat(Puzzle.read(KEY, "", NOW)).isEmpty();
    assertThat(Puzzle.read(KEY, "10.99999999999999999999.x.y", NOW)).isEmpty();
  }

  private static String solve(Puzzle puzzle) {
    for (var n = 0L; ; n++) {
      if (puzzle.isSolvedBy(Long.toString(n))) {
        return Long.toString(n);
      }
    }
  }

  private static byte[] nonce(long seed) {
    var bytes = new byte[16];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
