package org.anyuan.notify.adapter.in.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.anyuan.common.time.PeriodicWork;
import org.anyuan.notify.application.roster.ChaseFindings;
import org.anyuan.notify.application.roster.KeepSwaps;
import org.anyuan.notify.application.roster.TellOfSwaps;

/**
 * Looks ahead over rosters, ends swaps that nobody answered, tells of the others. Every copy does.
 */
@ApplicationScoped
class RosterSweeps {
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final ChaseFindings findings;
  private final KeepSwaps swaps;
  private final TellOfSwaps tell;
  private final PeriodicWork looking = new PeriodicWork("notify-rosters", 1000, this::look);
  private final PeriodicWork swapping = new PeriodicWork("notify-swaps", 1000, this::swap);

  RosterSweeps(ChaseFindings findings, KeepSwaps swaps, TellOfSwaps tell) {
    this.findings = findings;
    this.swaps = swaps;
    this.tell = tell;
  }

  void start(@Observes StartupEvent event) {
    looking.start();
    swapping.start();
  }

  void stop(@Observes ShutdownEvent event) {
    looking.close();
    swapping.close();
  }

  private boolean look() {
    return findings.sweep().await().atMost(DEADLINE) == ChaseFindings.BATCH;
  }

  private boolean swap() {
    var expired = swaps.expire().await().atMost(DEADLINE);
    var told = tell.sweep().await().atMost(DEADLINE);
    return expired == KeepSwaps.BATCH || told == TellOfSwaps.BATCH;
  }
}
