package org.anyuan.notify.domain.feed;

import java.time.Instant;
import java.util.Set;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.roster.ShownDuty;

/**
 * A duty as calendars were last shown it.
 *
 * @param sequence of RFC 5545: one more with each change of its time
 * @param changedIn the version of the roster that changed it last
 */
public record PublishedDuty(
    RosterId roster,
    ShownDuty duty,
    int sequence,
    Instant changedAt,
    long changedIn,
    boolean cancelled) {

  /** The same for as long as it begins at the same time for the same person. */
  public String uid() {
    return DeterministicId.of(
            "duty",
            roster.value(),
            duty.person().map(PersonId::value).orElse(""),
            duty.span().from().toString())
        .toString();
  }

  public PublishedDuty withoutOthers() {
    var alone = new ShownDuty(duty.person(), duty.span(), Set.of());
    return new PublishedDuty(roster, alone, sequence, changedAt, changedIn, cancelled);
  }

  boolean shows(ShownDuty other) {
    return !cancelled && duty.equals(other);
  }

  PublishedDuty moved(ShownDuty to, Instant now, long in) {
    var same = !cancelled && duty.span().equals(to.span());
    return new PublishedDuty(roster, to, same ? sequence : sequence + 1, now, in, false);
  }

  PublishedDuty calledOff(Instant now, long in) {
    return new PublishedDuty(roster, duty, sequence + 1, now, in, true);
  }
}
