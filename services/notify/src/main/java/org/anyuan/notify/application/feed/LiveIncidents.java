package org.anyuan.notify.application.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;

/**
 * Tells readers of incidents as they become known, whichever copy took them over. Cursors are in
 * the order of commits, so each reader hears everything once: what it missed from the store, and
 * what comes after that from here.
 */
@ApplicationScoped
public class LiveIncidents {
  private static final int BATCH = 500;

  /** Who missed more reads the list anew. */
  static final int MOST_MISSED = 1000;

  private static final int MOST_WAITING = 1000;

  private final Coordination coordination;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  // Written by the one thread that looks.
  private volatile long upTo = -1;

  private record Listener(Reader reader, UnicastProcessor<Entry> entries) {}

  /** What a reader hears. */
  public sealed interface Heard {
    long cursor();

    /** From here on; what was before is in the list. */
    record From(long cursor) implements Heard {}

    record News(Entry entry) implements Heard {
      @Override
      public long cursor() {
        return entry.cursor();
      }
    }
  }

  LiveIncidents(Coordination coordination) {
    this.coordination = coordination;
  }

  /**
   * What was missed since then, and what comes. A reader who is too slow is let go with a failure.
   *
   * @param since absent: from now on
   */
  public Multi<Heard> open(Reader reader, OptionalLong since) {
    return Multi.createFrom()
        .deferred(
            () -> {
              var listener =
                  new Listener(
                      reader,
                      UnicastProcessor.create(new ArrayBlockingQueue<>(MOST_WAITING), () -> {}));
              listeners.add(listener);
              // After it listens, so that nothing falls between the two.
              return begin(reader, since)
                  .onItem()
                  .transformToMulti(begin -> from(begin, listener))
                  .onTermination()
                  .invoke(() -> listeners.remove(listener));
            });
  }

  private static Multi<Heard> from(Begin begin, Listener listener) {
    return Multi.createBy()
        .concatenating()
        .streams(
            Multi.createFrom().iterable(begin.heard()),
            listener.entries().filter(e -> e.cursor() > begin.upTo()).map(Heard.News::new));
  }

  /** What a reader hears first, and up to where that is. */
  private record Begin(long upTo, List<Heard> heard) {
    static Begin now(long head) {
      return new Begin(head, List.of(new Heard.From(head)));
    }

    static Begin after(long since, List<Entry> missed) {
      return new Begin(
          missed.isEmpty() ? since : missed.getLast().cursor(),
          missed.stream().<Heard>map(Heard.News::new).toList());
    }
  }

  private Uni<Begin> begin(Reader reader, OptionalLong since) {
    return coordination.work(
        reader.scope(),
        work -> {
          var entries = work.feeds().entries();
          return entries
              .head()
              .chain(
                  head ->
                      // An id that is not there yet is of another store.
                      since.isEmpty() || since.getAsLong() > head
                          ? Uni.createFrom().item(Begin.now(head))
                          : missed(entries, reader, since.getAsLong(), head));
        });
  }

  private static Uni<Begin> missed(FeedEntries entries, Reader reader, long since, long head) {
    return entries
        .after(since, reader, MOST_MISSED + 1)
        .map(missed -> missed.size() > MOST_MISSED ? Begin.now(head) : Begin.after(since, missed));
  }

  /** Not before it knows where it stands: a reader could miss what comes until then. */
  public boolean ready() {
    return upTo >= 0;
  }

  /** By one thread, again and again; true: there is more. */
  public boolean look(Duration deadline) {
    if (upTo < 0) {
      upTo =
          coordination
              .work(Actor.SYSTEM, work -> work.feeds().entries().head())
              .await()
              .atMost(deadline);
      return false;
    }
    var news =
        coordination
            .work(Actor.SYSTEM, work -> work.feeds().entries().all(upTo, BATCH))
            .await()
            .atMost(deadline);
    for (var entry : news) {
      listeners.stream()
          .filter(listener -> listener.reader().sees(entry))
          .forEach(listener -> listener.entries().onNext(entry));
      upTo = entry.cursor();
    }
    return news.size() == BATCH;
  }
}
