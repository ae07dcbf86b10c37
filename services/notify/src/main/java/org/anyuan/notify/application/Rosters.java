package org.anyuan.notify.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.roster.Roster;
import org.anyuan.notify.domain.roster.Swap;
import org.anyuan.notify.domain.roster.SwapId;

/** The rosters and their swaps, as far as the work's scope reaches. */
public interface Rosters {
  Uni<Optional<Roster>> find(RosterId id);

  /** Until the end of the work, nobody else changes it. */
  Uni<Optional<Roster>> lock(RosterId id);

  /** In the order of ids. */
  Uni<List<Roster>> under(RegionPath path, Optional<RosterId> after, int limit);

  /** With its event and its line in the audit trail. */
  Uni<Void> save(String action, Roster after, Instant now);

  Uni<Optional<Swap>> lockSwap(SwapId id);

  /** Whose time to agree is over; none that another copy works on. */
  Uni<List<SwapId>> swapsDue(Instant now, int limit);

  /** An accepted one together with its roster, in one work. */
  Uni<Void> saveSwap(String action, Swap after, Instant now);
}
