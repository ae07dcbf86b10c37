package org.anyuan.alarm.application.supervision;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.anyuan.proto.device.v1.DeviceEvent;

/**
 * What supervision publishes, live, at every copy. Who comes back to where it was hears exactly
 * what came after; where that is not kept any more, or it comes for the first time, it is told so
 * first, reads the lists, and goes on from there. Who does not keep up is cut off.
 */
@Singleton
public class SupervisionStream {
  /** From how long ago a copy that starts reads the topic. */
  public static final Duration LOOK_BACK = Duration.ofMinutes(10);

  private static final int KEPT = 20_000;
  private static final int MAX_BEHIND = 5_000;

  /** Two copies' clocks may differ so much. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  private final Clock clock;
  private final Deque<Kept> kept = new ArrayDeque<>();
  private final Map<Integer, Long> next = new TreeMap<>();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private Instant completeSince;

  private record Kept(int partition, long offset, DeviceEvent event, Instant read) {}

  private record Listener(Predicate<DeviceEvent> wanted, UnicastProcessor<Message> messages) {}

  /** What a listener is told. */
  public sealed interface Message {
    StreamPosition position();

    /** What came before is not told: read the lists, and go on with what follows. */
    record Reset(StreamPosition position) implements Message {}

    record Happened(StreamPosition position, DeviceEvent event) implements Message {}
  }

  SupervisionStream(Clock clock) {
    this.clock = clock;
    this.completeSince = clock.instant().minus(LOOK_BACK);
  }

  /** In the order of each partition. */
  public synchronized void happened(int partition, long offset, DeviceEvent event) {
    kept.add(new Kept(partition, offset, event, clock.instant()));
    if (kept.size() > KEPT) {
      completeSince = kept.remove().read();
    }
    next.put(partition, offset + 1);
    Message message = null;
    for (var listener : listeners) {
      if (listener.wanted().test(event)) {
        message = message == null ? new Message.Happened(position(), event) : message;
        listener.messages().onNext(message);
      }
    }
  }

  /** Where the stream stands: what comes next is behind it. */
  public synchronized StreamPosition position() {
    return new StreamPosition(clock.instant(), next);
  }

  /**
   * What happens from now on, or from where the listener was.
   *
   * @param from up to where it has read
   */
  public Multi<Message> open(Optional<StreamPosition> from, Predicate<DeviceEvent> wanted) {
    return Multi.createFrom()
        .deferred(
            () -> {
              var listener =
                  new Listener(
                      wanted,
                      UnicastProcessor.create(new ArrayBlockingQueue<>(MAX_BEHIND), () -> {}));
              var missed = join(listener, from);
              return Multi.createBy()
                  .concatenating()
                  .streams(Multi.createFrom().iterable(missed), listener.messages())
                  .onTermination()
                  .invoke(() -> listeners.remove(listener));
            });
  }

  private synchronized List<Message> join(Listener listener, Optional<StreamPosition> from) {
    listeners.add(listener);
    var known = from.filter(p -> p.at().minus(SLACK).isAfter(completeSince));
    if (known.isEmpty()) {
      return List.of(new Message.Reset(position()));
    }
    var read = new TreeMap<>(known.get().next());
    var missed = new ArrayList<Message>();
    for (var one : kept) {
      if (known.get().before(one.partition(), one.offset())) {
        read.put(one.partition(), one.offset() + 1);
        if (listener.wanted().test(one.event())) {
          missed.add(new Message.Happened(new StreamPosition(known.get().at(), read), one.event()));
        }
      }
    }
    return missed;
  }
}
