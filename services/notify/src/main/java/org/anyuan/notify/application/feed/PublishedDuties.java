package org.anyuan.notify.application.feed;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.feed.PublishedDuty;
import org.anyuan.notify.domain.roster.Roster;

/**
 * What calendars were shown of rosters. Of the service itself: whoever reads has asked for the
 * roster.
 */
public interface PublishedDuties {
  /**
   * How far a roster is published.
   *
   * @param version of the roster; 0 where it never was
   */
  record Upto(long version, Optional<LocalDate> day) {}

  /** Whose duties: of one person, of all, or of nobody in particular. */
  record Whose(boolean all, boolean unnamed, Optional<PersonId> person) {}

  /** Until the end of the work, nobody else publishes it. */
  Uni<Upto> lock(Roster roster);

  Uni<List<PublishedDuty>> of(RosterId roster);

  /** In the order of time. */
  Uni<List<PublishedDuty>> of(RosterId roster, Whose whose, long changedAfter);

  /** Also forgets what ended before then. */
  Uni<Void> save(Roster roster, LocalDate day, List<PublishedDuty> changed, Instant forgetBefore);

  /** Of those that were published. */
  Uni<Map<RosterId, Long>> versions(Collection<RosterId> rosters);

  /** Which of them have changed since they were published, or never were. */
  Uni<List<RosterId>> behind(Collection<RosterId> rosters);
}
