package org.anyuan.notify.application.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.destination.Destination;

/** Opens where a way leads, as the service itself: a channel acts for nobody. */
@ApplicationScoped
class OpenDestination implements Destinations {
  private final Coordination coordination;

  OpenDestination(Coordination coordination) {
    this.coordination = coordination;
  }

  @Override
  public Uni<Optional<Destination>> of(AddressId address) {
    return coordination.work(Actor.SYSTEM, work -> work.addresses().destination(address));
  }
}
