package org.anyuan.notify.application.roster;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.roster.Watch;

/** What is known to be wrong with each roster ahead, and when it is looked at next. */
public interface Watches {
  /** To be looked at by now, the longest due first; none that another copy looks at. */
  Uni<List<RosterId>> due(Instant now, int limit);

  /** Until the end of the work, nobody else looks. */
  Uni<Optional<Watch>> lock(RosterId roster);

  Uni<Void> save(RosterId roster, Watch after, Instant lookAt);

  Uni<Void> postpone(RosterId roster, Instant lookAt);
}
