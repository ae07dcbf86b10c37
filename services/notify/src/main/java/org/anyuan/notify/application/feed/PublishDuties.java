package org.anyuan.notify.application.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.feed.PublishedDuties.Upto;
import org.anyuan.notify.application.feed.PublishedDuties.Whose;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.Span;
import org.anyuan.notify.domain.WallClock;
import org.anyuan.notify.domain.feed.PublishedDuty;
import org.anyuan.notify.domain.feed.Republish;
import org.anyuan.notify.domain.roster.Plan;
import org.anyuan.notify.domain.roster.Roster;

/**
 * Works out what calendars have to be told of a roster, once for each of its versions and each day:
 * by whoever asks first.
 */
@ApplicationScoped
public class PublishDuties {
  private static final int DAYS_BACK = 60;
  private static final int DAYS_AHEAD = 180;

  private final Coordination coordination;
  private final Clock clock;

  PublishDuties(Coordination coordination, Clock clock) {
    this.coordination = coordination;
    this.clock = clock;
  }

  /** The duties as they are shown from now on. */
  public record Published(long version, List<PublishedDuty> duties) {}

  /**
   * Of a roster that is there.
   *
   * @param changedAfter a version of the roster: what was changed later
   */
  public Uni<Published> read(RosterId id, Whose whose, long changedAfter) {
    return coordination.work(
        Actor.SYSTEM,
        work ->
            work.rosters()
                .find(id)
                .chain(
                    found ->
                        found
                            .map(roster -> publish(work, roster))
                            .orElseGet(() -> Uni.createFrom().item(0L)))
                .chain(
                    version ->
                        work.feeds()
                            .duties()
                            .of(id, whose, changedAfter)
                            .map(duties -> new Published(version, duties))));
  }

  private Uni<Long> publish(Work work, Roster roster) {
    var now = clock.instant();
    var today = WallClock.day(now, Plan.ZONE);
    var duties = work.feeds().duties();
    return duties
        .lock(roster)
        .chain(
            upto -> {
              if (isPublished(upto, roster, today)) {
                return Uni.createFrom().item(upto.version());
              }
              var window = window(today);
              return duties
                  .of(roster.id())
                  .map(before -> Republish.of(before, roster, window, now))
                  .chain(changed -> duties.save(roster, today, changed, window.from()))
                  .replaceWith(roster.version());
            });
  }

  /** A copy that read the roster a while ago does not take back what a later one published. */
  private static boolean isPublished(Upto upto, Roster roster, LocalDate today) {
    return upto.version() > roster.version()
        || (upto.version() == roster.version() && upto.day().equals(Optional.of(today)));
  }

  /** From midnight to midnight, so that it moves once a day. */
  private static Span window(LocalDate today) {
    return new Span(midnight(today.minusDays(DAYS_BACK)), midnight(today.plusDays(DAYS_AHEAD)));
  }

  private static Instant midnight(LocalDate day) {
    return WallClock.instant(day, LocalTime.MIDNIGHT, Plan.ZONE);
  }
}
