package org.anyuan.lead.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.lead.domain.intake.AdmitPublic.Answer;
import org.anyuan.lead.domain.intake.AdmitPublic.Limits;
import org.junit.jupiter.api.Test;

class AdmitPublicTest {
  private static final Instant NOW = Instant.parse("2026-09-07T00:00:00Z");
  private static final Limits LIMITS = Limits.USUAL;
  private static final Rate QUIET = Rate.none(NOW);

  @Test
  void shouldTakeNothingWithoutWork() {
    assertThat(AdmitPublic.decide(Optional.empty(), QUIET, QUIET, LIMITS, NOW))
        .isEqualTo(new Answer.Work(LIMITS.leastBits()));
    assertThat(AdmitPublic.decide(solved(11), QUIET, QUIET, LIMITS, NOW))
        .isEqualTo(new Answer.Work(LIMITS.leastBits()));
    assertThat(AdmitPublic.decide(solved(14), QUIET, QUIET, LIMITS, NOW))
        .isEqualTo(new Answer.Taken());
  }

  @Test
  void shouldCostMoreTheMoreComes() {
    var last = 0;
    for (var level = 0.0; level < 100_000; level = level * 2 + 1) {
      var bits = AdmitPublic.bits(QUIET, new Rate(level, NOW), LIMITS, NOW);
      assertThat(bits).isBetween(last, LIMITS.mostBits());
      last = bits;
    }
    assertThat(last).isEqualTo(LIMITS.mostBits());
  }

  @Test
  void shouldCostWhoSendsMuchMoreThanWhoSendsLittleInTheSameFlood() {
    var flood = new Rate(5_000, NOW);
    var much = AdmitPublic.bits(new Rate(1_000, NOW), flood, LIMITS, NOW);
    var little = AdmitPublic.bits(new Rate(1, NOW), flood, LIMITS, NOW);
    assertThat(much - little).isEqualTo(LIMITS.mostMore());
    assertThat(little).isEqualTo(LIMITS.mostBits());
  }

  @Test
  void shouldAcceptWorkThatBecameALittleDearerMeanwhile() {
    var rising = new Rate(240, NOW);
    assertThat(AdmitPublic.bits(QUIET, rising, LIMITS, NOW)).isEqualTo(16);
    assertThat(AdmitPublic.decide(solved(14), QUIET, rising, LIMITS, NOW))
        .isEqualTo(new Answer.Taken());
    assertThat(AdmitPublic.decide(solved(13), QUIET, rising, LIMITS, NOW))
        .isEqualTo(new Answer.Work(16));
  }

  /**
   * A thousand posts a second from a few networks that can work as long as they like, one from
   * elsewhere each ten seconds: what is kept is bounded, and the others still get in.
   */
  @Test
  void shouldLetTheRealOnesInDuringAFlood() {
    // Given
    var all = QUIET;
    var network = new Rate[] {QUIET, QUIET, QUIET, QUIET};
    var kept = 0;
    for (var tick = 0; tick < 600_000; tick++) {
      var now = NOW.plusMillis(tick);
      var from = tick % network.length;
      // When: a flood's post
      if (AdmitPublic.decide(solved(30), network[from], all, LIMITS, now) instanceof Answer.Taken) {
        network[from] = network[from].plusOne(now);
        all = all.plusOne(now);
        kept++;
      }
      // When: a real one, from a network of its own
      if (tick % 10_000 == 9_999) {
        assertThat(AdmitPublic.decide(solved(20), Rate.none(now), all, LIMITS, now))
            .isEqualTo(new Answer.Taken());
        all = all.plusOne(now);
      }
    }
    // Then: the first burst, and half of it each minute after
    assertThat(kept).isLessThan((int) (LIMITS.mostOfAll() * 10));
    assertThat(all.levelAt(NOW.plusMillis(600_000))).isLessThanOrEqualTo(LIMITS.mostOfAll());
  }

  @Test
  void shouldSayLaterWhenNoMoreCanBeKept() {
    var full = new Rate(LIMITS.mostOfAll(), NOW);
    assertThat(AdmitPublic.decide(solved(30), QUIET, full, LIMITS, NOW))
        .isInstanceOf(Answer.Later.class);
    assertThat(AdmitPublic.decide(solved(30), QUIET, full, LIMITS, NOW.plus(Duration.ofMinutes(1))))
        .isEqualTo(new Answer.Taken());
  }

  @Test
  void shouldForgetByHalvesEachMinute() {
    var rate = QUIET.plusOne(NOW).plusOne(NOW);
    assertThat(rate.levelAt(NOW.plusSeconds(60))).isEqualTo(1.0);
    assertThat(rate.levelAt(NOW.minusSeconds(60))).isEqualTo(2.0);
    assertThat(rate.isIdle(NOW.plusSeconds(60))).isFalse();
    assertThat(rate.isIdle(NOW.plusSeconds(600))).isTrue();
  }

  private static Optional<Puzzle> solved(int bits) {
    return Optional.of(new Puzzle("p", bits, NOW.plusSeconds(60)));
  }
}
