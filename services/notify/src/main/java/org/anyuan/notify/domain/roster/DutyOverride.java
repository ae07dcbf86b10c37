package org.anyuan.notify.domain.roster;

import java.time.Duration;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.notify.domain.Bounds;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.Span;

/** Somebody in the place of another, or in addition, for a time (代班、加班). */
public record DutyOverride(OverrideId id, Span span, Change change, Origin origin) {
  private static final Duration LONGEST = Duration.ofDays(366);

  /** Where it is from. Names are stored: they stay. */
  public enum Origin {
    /** Whoever keeps the roster. */
    HAND,
    SWAP
  }

  public DutyOverride(OverrideId id, Span span, Change change) {
    this(id, span, change, Origin.HAND);
  }

  public static DutyOverride of(OverrideId id, Span span, Change change) {
    Bounds.present("change", change);
    if (span.from().plus(LONGEST).isBefore(span.until())) {
      throw new InvalidField("until", "at most " + LONGEST.toDays() + " days");
    }
    if (change instanceof Change.Instead(PersonId of, PersonId by) && of.equals(by)) {
      throw new InvalidField("by", "somebody else");
    }
    return new DutyOverride(id, span, change);
  }

  DutyOverride during(Span other) {
    return new DutyOverride(id, other, change, origin);
  }

  By explained() {
    return switch (origin) {
      case HAND -> new By.ByHand(id);
      case SWAP -> new By.BySwap(id);
    };
  }
}
