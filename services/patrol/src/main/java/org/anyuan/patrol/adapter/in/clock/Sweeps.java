package org.anyuan.patrol.adapter.in.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.anyuan.common.time.PeriodicWork;
import org.anyuan.patrol.application.KeepBoard;
import org.anyuan.patrol.application.KeepPhotos;
import org.anyuan.patrol.application.UnitBoard;
import org.anyuan.patrol.application.WatchDeadlines;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Deadlines, the board, and what was kept for long enough. */
@Readiness
@ApplicationScoped
class Sweeps implements HealthCheck {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final WatchDeadlines deadlines;
  private final KeepBoard keep;
  private final KeepPhotos photos;
  private final UnitBoard board;
  private final PeriodicWork watching = new PeriodicWork("dispatch-deadlines", 500, this::watch);
  private final PeriodicWork reading = new PeriodicWork("unit-board", 2000, this::read);
  private final PeriodicWork forgetting = new PeriodicWork("positions", 60_000, this::forget);
  private final PeriodicWork discarding = new PeriodicWork("photos", 600_000, this::discard);

  Sweeps(WatchDeadlines deadlines, KeepBoard keep, KeepPhotos photos, UnitBoard board) {
    this.deadlines = deadlines;
    this.keep = keep;
    this.photos = photos;
    this.board = board;
  }

  void start(@Observes StartupEvent event) {
    reading.start();
    watching.start();
    forgetting.start();
    discarding.start();
  }

  void stop(@Observes ShutdownEvent event) {
    watching.close();
    reading.close();
    forgetting.close();
    discarding.close();
  }

  private boolean watch() {
    return deadlines.sweep().await().atMost(DEADLINE) == WatchDeadlines.BATCH;
  }

  private boolean read() {
    keep.refresh().await().atMost(DEADLINE);
    return false;
  }

  private boolean forget() {
    var unused = keep.forget().await().atMost(DEADLINE);
    return false;
  }

  private boolean discard() {
    return photos.forget().await().atMost(DEADLINE) == KeepPhotos.BATCH;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("units").status(board.complete()).build();
  }
}
