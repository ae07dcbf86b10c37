package org.anyuan.notify.adapter.out.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.anyuan.common.region.CommitListener;
import org.anyuan.notify.application.delivery.SendDeliveries;
import org.hibernate.reactive.mutiny.Mutiny;

/** Has what was queued sent as soon as it is committed: nobody has to think of it. */
@ApplicationScoped
class NewDeliveries implements CommitListener {
  private final SendDeliveries send;
  private final Set<Mutiny.Session> queued = ConcurrentHashMap.newKeySet();

  NewDeliveries(SendDeliveries send) {
    this.send = send;
  }

  void queuedIn(Mutiny.Session session) {
    queued.add(session);
  }

  @Override
  public void ended(Mutiny.Session session, boolean committed) {
    if (queued.remove(session) && committed) {
      send.wake();
    }
  }
}
