package org.anyuan.lead.application.publics;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anyuan.lead.domain.intake.AdmitPublic;
import org.anyuan.lead.domain.intake.AdmitPublic.Answer;
import org.anyuan.lead.domain.intake.AdmitPublic.Limits;
import org.anyuan.lead.domain.intake.Puzzle;
import org.anyuan.lead.domain.intake.Rate;

/**
 * Lets posts of the public form in, before anything of them is kept. What it remembers is bounded:
 * of so many networks two numbers each, of which the longest unseen is forgotten first, and of each
 * post that was let in its puzzle until that is too old to be shown again.
 */
@ApplicationScoped
public class PublicDoor {
  static final int MOST_NETWORKS = 20_000;
  private static final int NONCE_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PuzzleKeys keys;
  private final Clock clock;
  private final Limits limits = Limits.USUAL;
  private final Map<String, Rate> networks =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rate> eldest) {
          return size() > MOST_NETWORKS;
        }
      };
  private final Map<String, Instant> used = new LinkedHashMap<>();
  private Rate all;

  PublicDoor(PuzzleKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
    all = Rate.none(clock.instant());
  }

  /**
   * A puzzle at today's price.
   *
   * @param network whence it is asked for
   */
  public synchronized Puzzle puzzle(String network) {
    var now = clock.instant();
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    return Puzzle.issue(
        keys.puzzleKey(), AdmitPublic.bits(rate(network, now), all, limits, now), nonce, now);
  }

  /** Once for each puzzle. */
  public synchronized Answer knock(String network, String puzzle, String solution) {
    var now = clock.instant();
    forget(now);
    var solved =
        Optional.ofNullable(puzzle)
            .filter(text -> !used.containsKey(text))
            .flatMap(text -> Puzzle.read(keys.puzzleKey(), text, now))
            .filter(read -> read.isSolvedBy(Optional.ofNullable(solution).orElse("")));
    var rate = rate(network, now);
    var answer = AdmitPublic.decide(solved, rate, all, limits, now);
    if (answer instanceof Answer.Taken) {
      networks.put(network, rate.plusOne(now));
      all = all.plusOne(now);
      solved.ifPresent(read -> used.put(read.text(), read.until()));
    }
    return answer;
  }

  /** In the order in which they were let in, which is nearly that in which they grow old. */
  private void forget(Instant now) {
    var oldest = used.values().iterator();
    while (oldest.hasNext() && !oldest.next().isAfter(now)) {
      oldest.remove();
    }
  }

  private Rate rate(String network, Instant now) {
    return networks.getOrDefault(network, Rate.none(now));
  }

  synchronized int remembered() {
    return networks.size() + used.size();
  }
}
