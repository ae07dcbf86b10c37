package org.anyuan.response.application.publication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.anyuan.response.application.Actor;
import org.anyuan.response.application.Coordination;
import org.anyuan.response.application.Coordination.Work;
import org.anyuan.response.domain.publication.Issued;
import org.anyuan.response.domain.publication.Published;

/**
 * What the public may read, in the memory of each copy: no reader's request reaches the database,
 * and what was said is read on while that is out.
 */
@ApplicationScoped
public class PublicRecord {
  private static final int MOST = 5000;

  /** How far back one may turn up that a longer transaction wrote. */
  private static final long LATE = 200;

  private final Coordination coordination;
  private final List<Consumer<List<Published>>> listeners = new CopyOnWriteArrayList<>();
  private volatile Issued issued = Issued.NOTHING;
  private volatile boolean read;
  private PublishedStatements.Mark mark = new PublishedStatements.Mark(-1, -1);

  PublicRecord(Coordination coordination) {
    this.coordination = coordination;
  }

  /** False before it was read once. */
  public boolean read() {
    return read;
  }

  public Issued issued() {
    return issued;
  }

  /** Told of what is new, in order, after it can be read. */
  public void listen(Consumer<List<Published>> listener) {
    listeners.add(listener);
  }

  /** Looks for what is new; one call at a time. */
  public Uni<Void> refresh() {
    return coordination
        .work(Actor.SYSTEM, work -> work.outward().published().mark().chain(now -> news(work, now)))
        .replaceWithVoid();
  }

  private Uni<Void> news(Work work, PublishedStatements.Mark now) {
    if (now.equals(mark)) {
      read = true;
      return Uni.createFrom().voidItem();
    }
    var from = Math.max(0, issued.newestSequence() - LATE);
    return work.outward()
        .published()
        .actualFrom(from, MOST)
        .invoke(
            found -> {
              var news =
                  issued.missing(found.stream().map(PublishedStatements.Kept::published).toList());
              var before = read;
              issued = issued.with(news, MOST);
              mark = now;
              read = true;
              if (before && !news.isEmpty()) {
                listeners.forEach(listener -> listener.accept(news));
              }
            })
        .replaceWithVoid();
  }
}
