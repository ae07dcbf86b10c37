package org.anyuan.lead.adapter.in.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.anyuan.common.time.PeriodicWork;
import org.anyuan.lead.application.risk.CountRisks;
import org.anyuan.lead.application.risk.KeepRiskRows;

/** Counts the regions whose time has come, one after the other. Every copy does. */
@ApplicationScoped
class RiskSweeps {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final long HOUR_MILLIS = 3_600_000;

  private final CountRisks count;
  private final KeepRiskRows rows;
  private final PeriodicWork counting = new PeriodicWork("lead-risks", 1000, this::count);
  private final PeriodicWork forgetting =
      new PeriodicWork("lead-risk-history", HOUR_MILLIS, this::forget);

  RiskSweeps(CountRisks count, KeepRiskRows rows) {
    this.count = count;
    this.rows = rows;
  }

  void start(@Observes StartupEvent event) {
    counting.start();
    forgetting.start();
  }

  void stop(@Observes ShutdownEvent event) {
    counting.close();
    forgetting.close();
  }

  private boolean count() {
    return count.sweep().await().atMost(DEADLINE);
  }

  private boolean forget() {
    rows.forget().await().atMost(DEADLINE);
    return false;
  }
}
