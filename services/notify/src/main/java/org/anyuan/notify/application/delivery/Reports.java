package org.anyuan.notify.application.delivery;

import io.smallrye.mutiny.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.anyuan.common.region.StoreAway;
import org.anyuan.notify.application.delivery.ReportDelivery.Said;
import org.anyuan.notify.domain.delivery.DeliveryId;
import org.jboss.logging.Logger;

/**
 * What channels answered, on its way into the store: many in one transaction, as many as came while
 * the last one was written. None is lost while the store is away; there are no more of them than
 * messages may be with their channels.
 */
@ApplicationScoped
public class Reports {
  static final int AT_ONCE = 200;
  private static final Logger LOG = Logger.getLogger(Reports.class);

  private record Waiting(Said said, Runnable then) {}

  private final ReportDelivery report;
  private final LinkedBlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
  private volatile Runnable waker = () -> {};

  Reports(ReportDelivery report) {
    this.report = report;
  }

  public void onWake(Runnable wakes) {
    waker = wakes;
  }

  /**
   * From any thread.
   *
   * @param then once it is stored, or never will be
   */
  void add(Said said, Runnable then) {
    waiting.add(new Waiting(said, then));
    waker.run();
  }

  /**
   * Stores what there is; by one thread.
   *
   * @return there is more
   */
  public boolean store(Duration deadline) {
    var batch = new ArrayList<Waiting>();
    waiting.drainTo(batch, AT_ONCE);
    if (batch.isEmpty()) {
      return false;
    }
    var once = new HashMap<DeliveryId, Waiting>();
    // A second one of the same delivery is for the next time.
    var again = batch.stream().filter(one -> once.putIfAbsent(id(one), one) != null).toList();
    waiting.addAll(again);
    store(List.copyOf(once.values()), deadline);
    return !waiting.isEmpty();
  }

  private static DeliveryId id(Waiting one) {
    return one.said().delivery();
  }

  private void store(List<Waiting> batch, Duration deadline) {
    try {
      report.all(batch.stream().map(Waiting::said).toList()).await().atMost(deadline);
      batch.forEach(one -> one.then().run());
    } catch (StoreAway | TimeoutException e) {
      waiting.addAll(batch);
      throw e;
    } catch (RuntimeException e) {
      if (batch.size() > 1) {
        batch.forEach(one -> store(List.of(one), deadline));
        return;
      }
      // Its message is handed over again, under the same key.
      LOG.errorf(e, "a report was not stored deliveryId=%s", id(batch.getFirst()));
      batch.getFirst().then().run();
    }
  }
}
