package org.anyuan.notify.application.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.feed.Seen;
import org.anyuan.notify.domain.feed.Shown;

/**
 * Takes an incident over as it stands after an event. A version that is not newer changes nothing.
 */
@ApplicationScoped
public class SeeIncident {
  private final Coordination coordination;

  SeeIncident(Coordination coordination) {
    this.coordination = coordination;
  }

  public Uni<Void> take(Seen seen, Instant at) {
    return coordination.work(
        Actor.SYSTEM,
        work ->
            work.feeds()
                .entries()
                .lockLast(seen.incident())
                .chain(last -> after(work, last, seen, at)));
  }

  private static Uni<Void> after(Work work, Optional<Seen> last, Seen seen, Instant at) {
    if (last.filter(before -> before.version() >= seen.version()).isPresent()) {
      return Uni.createFrom().voidItem();
    }
    var now = last.map(seen::after).orElse(seen);
    var lanes = lanes(last, now);
    if (lanes.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var entries = work.feeds().entries();
    var turnedSilent = now.silent() && last.filter(before -> !before.silent()).isPresent();
    return (turnedSilent ? entries.silence(now.incident()) : Uni.createFrom().voidItem())
        .chain(() -> entries.add(now, lanes, at));
  }

  /** To a region that it was handed to all of it is news. */
  private static Set<Lane> lanes(Optional<Seen> last, Seen now) {
    var handed = last.filter(before -> !before.addressees().equals(now.addressees())).isPresent();
    if (!handed) {
      return Shown.news(last, now);
    }
    var lanes = EnumSet.noneOf(Lane.class);
    for (var lane : Lane.values()) {
      if (Shown.of(now, lane).isPresent()) {
        lanes.add(lane);
      }
    }
    return lanes;
  }
}
