package org.anyuan.notify.domain.roster;

import java.time.Duration;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.notify.domain.Bounds;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.Span;

/** Somebody in the place of another, or in addition, for a time (代班、加班). */
public record DutyOverride(OverrideId id, Span span, Change change) {
  private static final Duration LONGEST = Duration.ofDays(366);

  public static DutyOverride of(String field, OverrideId id, Span span, Change change) {
    Bounds.present(field + ".change", change);
    if (span.from().plus(LONGEST).isBefore(span.until())) {
      throw new InvalidField(field + ".until", "at most " + LONGEST.toDays() + " days");
    }
    if (change instanceof Change.Instead(PersonId of, PersonId by) && of.equals(by)) {
      throw new InvalidField(field + ".by", "somebody else");
    }
    return new DutyOverride(id, span, change);
  }
}
