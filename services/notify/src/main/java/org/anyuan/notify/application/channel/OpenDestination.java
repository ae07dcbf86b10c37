package org.anyuan.notify.application.channel;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.destination.Destination;

/**
 * Opens where ways lead, as the service itself: a channel acts for nobody. What is asked for while
 * others are read is read together after them. Nothing is kept: a way that was taken back is not
 * gone any more.
 */
@ApplicationScoped
class OpenDestination implements Destinations {
  private static final int AT_ONCE = 200;

  private record Asked(AddressId address, UniEmitter<? super Optional<Destination>> answer) {}

  private final Coordination coordination;

  /** No longer than messages may be with their channels. */
  private final Queue<Asked> waiting = new ConcurrentLinkedQueue<>();

  private final AtomicBoolean reading = new AtomicBoolean();

  OpenDestination(Coordination coordination) {
    this.coordination = coordination;
  }

  @Override
  public Uni<Optional<Destination>> of(AddressId address) {
    return Uni.createFrom()
        .emitter(
            answer -> {
              waiting.add(new Asked(address, answer));
              next();
            });
  }

  private void next() {
    while (!waiting.isEmpty() && reading.compareAndSet(false, true)) {
      var some = some();
      if (some.isEmpty()) {
        reading.set(false);
      } else {
        together(some);
      }
    }
  }

  private List<Asked> some() {
    var some = new ArrayList<Asked>();
    for (var one = waiting.poll();
        one != null;
        one = some.size() < AT_ONCE ? waiting.poll() : null) {
      some.add(one);
    }
    return some;
  }

  private void together(List<Asked> some) {
    read(some)
        .onTermination()
        .invoke(
            () -> {
              reading.set(false);
              next();
            })
        .subscribe()
        .with(
            found -> some.forEach(one -> answer(one, found)),
            // One that cannot be opened is no other's fault.
            _ -> some.forEach(this::alone));
  }

  private void alone(Asked one) {
    read(List.of(one)).subscribe().with(found -> answer(one, found), one.answer()::fail);
  }

  private static void answer(Asked one, Map<AddressId, Destination> found) {
    one.answer().complete(Optional.ofNullable(found.get(one.address())));
  }

  private Uni<Map<AddressId, Destination>> read(List<Asked> some) {
    return coordination.work(
        Actor.SYSTEM,
        work -> work.addresses().destinations(some.stream().map(Asked::address).toList()));
  }
}
