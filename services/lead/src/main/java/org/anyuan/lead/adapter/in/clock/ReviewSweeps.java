package org.anyuan.lead.adapter.in.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.anyuan.common.time.PeriodicWork;
import org.anyuan.lead.application.review.WatchReviews;

/** Looks which reviews have lapsed or are kept no longer. Every copy does. */
@ApplicationScoped
class ReviewSweeps {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final WatchReviews reviews;
  private final PeriodicWork watching = new PeriodicWork("lead-reviews", 1000, this::watch);

  ReviewSweeps(WatchReviews reviews) {
    this.reviews = reviews;
  }

  void start(@Observes StartupEvent event) {
    watching.start();
  }

  void stop(@Observes ShutdownEvent event) {
    watching.close();
  }

  private boolean watch() {
    return reviews.sweep().await().atMost(DEADLINE) == WatchReviews.BATCH;
  }
}
