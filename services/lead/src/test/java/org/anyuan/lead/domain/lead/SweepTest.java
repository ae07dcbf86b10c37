package org.anyuan.lead.domain.lead;

import static org.anyuan.lead.domain.lead.Samples.ID;
import static org.anyuan.lead.domain.lead.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.lead.domain.lead.Sweep.Stray;
import org.anyuan.lead.domain.lead.Sweep.Watched;
import org.junit.jupiter.api.Test;

class SweepTest {
  private static final Duration GRACE = Duration.ofSeconds(10);

  @Test
  void shouldFindNothingWrongWithWhatGoesOn() {
    assertThat(find(Watched.of(Samples.dispute()))).isEmpty();
    assertThat(find(Watched.of(Samples.kept(Samples.dispute())))).isEmpty();
  }

  @Test
  void shouldFindAnOpenOneThatWaitsForNothing() {
    assertThat(find(new Watched(ID, false, Optional.empty())))
        .containsExactly(new Stray.WithoutNext(ID));
    assertThat(find(new Watched(ID, true, Optional.empty()))).isEmpty();
  }

  @Test
  void shouldFindOneThatNobodyTookOn() {
    var due = NOW.minusSeconds(11);
    assertThat(find(open(due))).containsExactly(new Stray.Overdue(ID, due));
    assertThat(find(open(NOW.minusSeconds(10)))).isEmpty();
  }

  @Test
  void shouldFindOneThatWaitsAsGoodAsForEver() {
    var latest = NOW.plus(Sweep.LONGEST_WAIT).plus(GRACE);
    assertThat(find(open(latest.plusSeconds(1))))
        .containsExactly(new Stray.TooFar(ID, latest.plusSeconds(1)));
    assertThat(find(open(latest))).isEmpty();
  }

  private static Watched open(Instant next) {
    return new Watched(ID, false, Optional.of(next));
  }

  private static List<Stray> find(Watched watched) {
    return Sweep.find(List.of(watched), NOW, GRACE);
  }
}
