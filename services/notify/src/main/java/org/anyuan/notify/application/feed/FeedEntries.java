package org.anyuan.notify.application.feed;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.feed.Seen;

/** Incidents as feeds have them, as far as the work's scope reaches. */
public interface FeedEntries {
  /** Until the end of the work, nobody else adds to this incident. */
  Uni<Optional<Seen>> lockLast(IncidentId incident);

  /** Whoever adds holds up all others who add until the end of the work: it is its last step. */
  Uni<Void> add(Seen seen, Set<Lane> lanes, Instant at);

  /** Its school sees nothing of it any more, of what was before neither. */
  Uni<Void> silence(IncidentId incident);

  /** The newest of each incident that is over or open, the newest first. */
  Uni<List<Entry>> newest(Reader reader, int limit);

  /** In their order. */
  Uni<List<Entry>> after(long cursor, Reader reader, int limit);

  /** All of these incidents that the reader was told, in their order; of one at most so many. */
  Uni<List<Entry>> history(Collection<IncidentId> incidents, Reader reader, int most);

  /** Whoever's they are. */
  Uni<List<Entry>> all(long afterCursor, int limit);

  /** Of the newest; 0 where there is none. */
  Uni<Long> head();

  /** How many of the older ones went. */
  Uni<Integer> forget(Instant before, int limit);
}
