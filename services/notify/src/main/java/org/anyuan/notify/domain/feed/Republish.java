package org.anyuan.notify.domain.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.Span;
import org.anyuan.notify.domain.roster.Roster;
import org.anyuan.notify.domain.roster.ShownDuties;
import org.anyuan.notify.domain.roster.ShownDuty;

/** What calendars have to be told of a roster, after what they were told. */
public final class Republish {
  private record Key(Optional<PersonId> person, Instant from) {
    static Key of(ShownDuty duty) {
      return new Key(duty.person(), duty.span().from());
    }
  }

  private Republish() {}

  /** Those that are new, moved or called off. What lies outside of the window stays as it is. */
  public static List<PublishedDuty> of(
      List<PublishedDuty> before, Roster roster, Span window, Instant now) {
    var known = new HashMap<Key, PublishedDuty>();
    before.forEach(published -> known.put(Key.of(published.duty()), published));
    var changed = new ArrayList<PublishedDuty>();
    for (var duty : ShownDuties.of(roster, window)) {
      var published = known.remove(Key.of(duty));
      if (published == null) {
        changed.add(new PublishedDuty(roster.id(), duty, 0, now, roster.version(), false));
      } else if (!published.shows(duty)) {
        changed.add(published.moved(duty, now, roster.version()));
      }
    }
    known.values().stream()
        .filter(published -> !published.cancelled() && published.duty().span().overlaps(window))
        .forEach(published -> changed.add(published.calledOff(now, roster.version())));
    return changed;
  }
}
