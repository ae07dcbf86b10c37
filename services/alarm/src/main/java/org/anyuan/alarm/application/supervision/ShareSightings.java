package org.anyuan.alarm.application.supervision;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tells the copy that judges what this one heard. What cannot be told is told the next time. */
@Singleton
class ShareSightings {
  private static final int AT_ONCE = 5_000;
  private static final long DEADLINE_MILLIS = 2_500;

  private final Roster roster;
  private final Sightings sightings;
  private final SharedSightings others;

  ShareSightings(Roster roster, Sightings sightings, SharedSightings others) {
    this.roster = roster;
    this.sightings = sightings;
    this.others = others;
  }

  void share() throws InterruptedException {
    var some = new ArrayList<Sightings.Sighted>();
    var working = true;
    for (var slot = roster.takeDirty(); slot != Roster.NONE; ) {
      var next = roster.nextDirty(slot);
      sightings.take(slot).ifPresent(some::add);
      if (some.size() == AT_ONCE || (next == Roster.NONE && !some.isEmpty())) {
        // After one that failed the rest is not tried: each would wait as long.
        working = working && told(some);
        if (!working) {
          some.forEach(sightings::giveBack);
        }
        some.clear();
      }
      slot = next;
    }
  }

  private boolean told(List<Sightings.Sighted> some) throws InterruptedException {
    try {
      others
          .tell(List.copyOf(some))
          .toCompletableFuture()
          .get(DEADLINE_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException _) {
      return false;
    }
  }
}
