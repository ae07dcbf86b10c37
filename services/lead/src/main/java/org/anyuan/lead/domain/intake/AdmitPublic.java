package org.anyuan.lead.domain.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a post of the public form is taken. The price is work: a little for everybody, doubled
 * with each doubling of what comes in all, and again with what comes from the same network. So
 * nobody is shut out for where they are, a school's one address among them, and who sends a
 * thousand has to work many times as long for each as who sends one. Past what the disk may take in
 * a part is left for networks of which little came.
 */
public final class AdmitPublic {
  /** The next puzzle may have become dearer while this one was solved, by so much. */
  private static final int SLACK = 2;

  private static final double FOR_MANY = 0.75;

  private AdmitPublic() {}

  /**
   * The limits.
   *
   * @param leastBits of a puzzle when all is quiet
   * @param mostBits that a telephone solves within its user's patience, however much comes in all
   * @param mostMore bits besides, for one network of which much comes
   * @param usualOfOne so many from one network, at {@link Rate}, cost nothing more
   * @param usualOfAll so many in all
   * @param mostOfAll so many are kept, whoever has worked for how long
   */
  public record Limits(
      int leastBits,
      int mostBits,
      int mostMore,
      double usualOfOne,
      double usualOfAll,
      double mostOfAll) {
    public static final Limits USUAL = new Limits(14, 20, 6, 3, 60, 1200);
  }

  /** What becomes of a post. */
  public sealed interface Answer {
    record Taken() implements Answer {}

    /** With no work, or too little of it. */
    record Work(int bits) implements Answer {}

    record Later(Duration after) implements Answer {}
  }

  /**
   * Decides.
   *
   * @param solved the puzzle that was solved, not used before; absent where there is none
   * @param ofOne what was taken from the same network lately
   * @param ofAll what was taken from anywhere lately
   */
  public static Answer decide(
      Optional<Puzzle> solved, Rate ofOne, Rate ofAll, Limits limits, Instant now) {
    var price = bits(ofOne, ofAll, limits, now);
    if (solved.filter(puzzle -> puzzle.bits() >= price - SLACK).isEmpty()) {
      return new Answer.Work(price);
    }
    var room =
        ofOne.levelAt(now) > limits.usualOfOne ? limits.mostOfAll * FOR_MANY : limits.mostOfAll;
    return ofAll.levelAt(now) + 1 > room
        ? new Answer.Later(Duration.ofMinutes(1))
        : new Answer.Taken();
  }

  /** What the next puzzle costs. */
  public static int bits(Rate ofOne, Rate ofAll, Limits limits, Instant now) {
    var ofAny = limits.leastBits + doublings(ofAll.levelAt(now), limits.usualOfAll);
    return Math.min(limits.mostBits, ofAny)
        + Math.min(limits.mostMore, doublings(ofOne.levelAt(now), limits.usualOfOne));
  }

  private static int doublings(double level, double usual) {
    return level <= usual ? 0 : (int) Math.ceil(Math.log(level / usual) / Math.log(2));
  }
}
