package org.anyuan.lead.domain.attachment;

import java.util.List;
import java.util.Optional;
import org.anyuan.lead.domain.Agency;

/**
 * How much may be brought to one lead.
 *
 * @param mostBytes of one
 * @param most of whoever this is for
 */
public record Allowance(int mostBytes, int most) {
  private static final int MIB = 1024 * 1024;

  /** Of one lead, whoever brought them. */
  public static final int MOST = 20;

  private static final long MOST_BYTES_IN_ALL = 100L * MIB;

  /** Who handles it. */
  public static final Allowance HANDLERS = new Allowance(10 * MIB, MOST);

  /** Who reported it without signing in. */
  public static final Allowance REPORTER = new Allowance(5 * MIB, 3);

  /**
   * Why one more may not be brought; absent where it may.
   *
   * @param kept all that the lead has
   */
  public Optional<String> refusal(List<Attachment> kept, Agency as, int bytes) {
    var theirs = kept.stream().filter(attachment -> attachment.as() == as).count();
    if (kept.size() >= MOST || theirs >= most) {
      return Optional.of("at most " + Math.min(most, MOST) + " of them");
    }
    var all = kept.stream().mapToLong(Attachment::bytes).sum() + bytes;
    return all > MOST_BYTES_IN_ALL
        ? Optional.of("at most " + MOST_BYTES_IN_ALL / MIB + " MiB in all")
        : Optional.empty();
  }
}
