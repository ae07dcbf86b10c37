package org.anyuan.alarm.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anyuan.common.region.Scope;
import org.jboss.logging.Logger;

/** One round of looking after the spool: drain what can be drained, see what waits, tidy up. */
@ApplicationScoped
public class KeepSpoolMoving {
  private static final Logger LOG = Logger.getLogger(KeepSpoolMoving.class);

  /** Then what waits is counted again, and the next round goes on. */
  private static final int MAX_BATCHES = 20;

  private final Spool spool;
  private final DrainSpool drain;
  private final SpoolHealth health;
  private final SpooledStream stream;
  private final AtomicBoolean running = new AtomicBoolean();

  KeepSpoolMoving(Spool spool, DrainSpool drain, SpoolHealth health, SpooledStream stream) {
    this.spool = spool;
    this.drain = drain;
    this.health = health;
    this.stream = stream;
  }

  /**
   * Asks every question once, so that none is prepared for the first time while a press waits. A
   * store that is away is not waited for.
   */
  public void warmUp(Duration patience) {
    var questions =
        Uni.combine()
            .all()
            .unis(
                spool.depth(),
                spool.next(0),
                spool.changes(Optional.empty(), key -> false),
                spool.state(Scope.NOTHING, Optional.empty()))
            .discardItems();
    try {
      questions.await().atMost(patience);
    } catch (RuntimeException e) {
      LOG.infof("spool not reached at start: %s", e.toString());
    }
  }

  /** Does nothing while the round before is still on. */
  public void round() {
    if (!running.compareAndSet(false, true)) {
      return;
    }
    spool
        .depth()
        .invoke(health::answered)
        .chain(depth -> depth.signals() == 0 ? Uni.createFrom().item(0) : batches(MAX_BATCHES))
        .onTermination()
        .invoke(() -> running.set(false))
        .subscribe()
        .with(drained -> {}, this::failed);
  }

  private Uni<Integer> batches(int left) {
    return drain
        .drain()
        .chain(
            taken -> {
              if (taken > 0) {
                LOG.infof("spool drained signals=%d", taken);
                stream.refresh();
              }
              return taken == 0 || left == 1 ? Uni.createFrom().item(taken) : batches(left - 1);
            });
  }

  public void forget() {
    if (health.reachable()) {
      spool.forgetDrained().subscribe().with(count -> {}, this::failed);
    }
  }

  private void failed(Throwable error) {
    if (health.reachable()) {
      // Said once for each outage.
      LOG.warnf("spool unreachable: %s", error.toString());
    }
    health.unreachable();
  }
}
