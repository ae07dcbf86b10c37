package org.anyuan.notify.adapter.in.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.anyuan.common.time.PeriodicWork;
import org.anyuan.notify.application.feed.ForgetEntries;
import org.anyuan.notify.application.feed.LiveIncidents;
import org.anyuan.notify.application.feed.LiveRosters;
import org.anyuan.notify.application.feed.PushIncidents;
import org.anyuan.notify.application.feed.PushRosters;

/** Looks what readers have to be told. Every copy does, for those who read from it. */
@ApplicationScoped
class FeedWork {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final LiveRosters rosters;
  private final PushIncidents pushIncidents;
  private final PushRosters pushRosters;
  private final PeriodicWork telling;
  private final PeriodicWork rosterWork = new PeriodicWork("feed-rosters", 1000, this::rosters);
  private final PeriodicWork pushing = new PeriodicWork("feed-push", 500, this::push);
  private final PeriodicWork forgetting;

  FeedWork(
      LiveIncidents incidents,
      LiveRosters rosters,
      PushIncidents pushIncidents,
      PushRosters pushRosters,
      ForgetEntries forget) {
    this.rosters = rosters;
    this.pushIncidents = pushIncidents;
    this.pushRosters = pushRosters;
    this.telling = new PeriodicWork("feed-incidents", 250, () -> incidents.look(DEADLINE));
    this.forgetting =
        new PeriodicWork("feed-forget", 3_600_000, () -> forget.sweep().await().atMost(DEADLINE));
  }

  void start(@Observes StartupEvent event) {
    telling.start();
    rosterWork.start();
    pushing.start();
    forgetting.start();
  }

  void stop(@Observes ShutdownEvent event) {
    telling.close();
    rosterWork.close();
    pushing.close();
    forgetting.close();
  }

  private boolean rosters() {
    rosters.look(DEADLINE);
    return false;
  }

  private boolean push() {
    var incidents = pushIncidents.sweep().await().atMost(DEADLINE) == PushIncidents.BATCH;
    var duties = pushRosters.sweep().await().atMost(DEADLINE) == PushRosters.BATCH;
    return incidents || duties;
  }
}
