package org.anyuan.lead.domain.duplicate;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anyuan.lead.domain.protection.Clearance;

/**
 * Likely duplicates: of the same school, seen within a fortnight, in words that are alike. The same
 * leads come to the same, in whatever order they are looked at.
 */
public final class FindDuplicates {
  public static final Duration WINDOW = Duration.ofDays(14);
  static final int LIKELY = 50;
  static final int MOST = 10;
  private static final double OF_WORDS = 0.7;
  private static final double OF_TIME = 0.2;
  private static final double OF_CATEGORY = 0.1;

  /** Below this it is the language that is alike, not the matter. */
  private static final int LEAST_WORDS = 40;

  private FindDuplicates() {}

  /** The likeliest first. */
  public static List<Likeness> of(Compared lead, Collection<Compared> others) {
    return others.stream()
        .flatMap(other -> likeness(lead, other).stream())
        .sorted(
            Comparator.comparing(Likeness::percent)
                .reversed()
                .thenComparing(likeness -> likeness.other().toString()))
        .limit(MOST)
        .toList();
  }

  private static Optional<Likeness> likeness(Compared lead, Compared other) {
    var apart = Duration.between(lead.seenAt(), other.seenAt()).abs();
    if (other.lead().equals(lead.lead())
        || !other.school().equals(lead.school())
        || apart.compareTo(WINDOW) > 0) {
      return Optional.empty();
    }
    var words = percent(Words.alike(words(lead), words(other)));
    var time = percent(1 - (double) apart.toSeconds() / WINDOW.toSeconds());
    var same = other.category() == lead.category();
    var percent =
        (int) Math.round(OF_WORDS * words + OF_TIME * time + (same ? OF_CATEGORY * 100 : 0));
    return words >= LEAST_WORDS && percent >= LIKELY
        ? Optional.of(new Likeness(other.lead(), percent, words, time, same))
        : Optional.empty();
  }

  private static String words(Compared compared) {
    return compared.words().open(Clearance.ofTheStore(compared.lead())).orElse("");
  }

  private static int percent(double part) {
    return (int) Math.round(part * 100);
  }
}
