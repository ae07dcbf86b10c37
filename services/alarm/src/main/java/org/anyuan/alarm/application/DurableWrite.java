package org.anyuan.alarm.application;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.jboss.logging.Logger;

/**
 * Writes a signal to the log first and, when that has not confirmed it in time, to the spool as
 * well. The first confirmation settles it; it fails only when both refuse or the deadline passes.
 * What the log confirms later is marked in the spool, so that it is not drained again.
 */
public final class DurableWrite {
  private static final Logger LOG = Logger.getLogger(DurableWrite.class);

  /** The store that confirmed first. */
  public enum Store {
    LOG,
    SPOOL
  }

  private final SignalLog log;
  private final Spool spool;
  private final LogHealth health;
  private final Timer timer;
  private final Duration hedgeAfter;
  private final Duration deadline;

  public DurableWrite(
      SignalLog log,
      Spool spool,
      LogHealth health,
      Timer timer,
      Duration hedgeAfter,
      Duration deadline) {
    this.log = log;
    this.spool = spool;
    this.health = health;
    this.timer = timer;
    this.hedgeAfter = hedgeAfter;
    this.deadline = deadline;
  }

  public CompletableFuture<Store> write(AlarmSignal signal) {
    var writing = new Writing(signal);
    writing.start();
    return writing.result;
  }

  private final class Writing {
    private final AlarmSignal signal;
    private final CompletableFuture<Store> result = new CompletableFuture<>();
    private boolean logSettled;
    private boolean logConfirmed;
    private CompletableFuture<Void> spooling;
    private Timer.Pending pending;

    Writing(AlarmSignal signal) {
      this.signal = signal;
    }

    void start() {
      if (health.failing()) {
        hedge();
      } else {
        await(hedgeAfter, this::overdue);
      }
      log.append(signal).whenComplete((done, error) -> logged(error));
    }

    private void overdue() {
      health.late();
      hedge();
    }

    private synchronized void hedge() {
      if (spooling != null || logConfirmed) {
        return;
      }
      await(deadline.minus(hedgeAfter), () -> refuse("neither store answered in time"));
      spooling =
          spool.add(signal.toBuilder().setSpooled(true).build()).subscribeAsCompletionStage();
      var unused = spooling.whenComplete((done, error) -> spooled(error));
    }

    private void spooled(Throwable error) {
      if (error == null) {
        settle(Store.SPOOL);
        return;
      }
      boolean both;
      synchronized (this) {
        both = logSettled && !logConfirmed;
      }
      if (both) {
        refuse("both stores refused");
      }
    }

    private void logged(Throwable error) {
      CompletableFuture<Void> started;
      synchronized (this) {
        logSettled = true;
        logConfirmed = error == null;
        started = spooling;
      }
      if (error == null) {
        health.confirmed();
        settle(Store.LOG);
        if (started != null) {
          var unused = started.whenComplete((done, failed) -> unspool(failed));
        }
        return;
      }
      health.late();
      if (started == null) {
        hedge();
      } else if (started.isCompletedExceptionally()) {
        refuse("both stores refused");
      }
    }

    /** Left undone it is no harm: the drain sends it again and the decider drops the repeat. */
    private void unspool(Throwable failed) {
      if (failed == null) {
        spool
            .drained(signal)
            .subscribe()
            .with(
                done -> {}, error -> LOG.debugf("spooled twice signalId=%s", signal.getSignalId()));
      }
    }

    private void settle(Store store) {
      result.complete(store);
      stopWaiting();
    }

    private void refuse(String reason) {
      result.completeExceptionally(new StoresRefused(reason));
      stopWaiting();
    }

    /** One thing at a time is awaited: first the log, then any store. */
    private synchronized void await(Duration delay, Runnable work) {
      stopWaiting();
      if (!result.isDone()) {
        pending = timer.after(delay, work);
      }
    }

    private synchronized void stopWaiting() {
      if (pending != null) {
        pending.cancel();
        pending = null;
      }
    }
  }
}
