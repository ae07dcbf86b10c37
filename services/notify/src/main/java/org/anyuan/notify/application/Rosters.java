package org.anyuan.notify.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.roster.Roster;
import org.anyuan.notify.domain.roster.RosterDetails;
import org.anyuan.notify.domain.roster.Swap;
import org.anyuan.notify.domain.roster.SwapId;
import org.anyuan.notify.domain.roster.SwapState;

/**
 * The rosters and their swaps, as far as the work's scope reaches; those in which the actor stands
 * as well.
 */
public interface Rosters {
  /** Which are listed, in the order of ids. */
  record Query(
      Optional<RegionPath> under,
      Optional<SchoolId> school,
      Set<Lane> lanes,
      Optional<RosterId> after,
      int limit) {}

  Uni<Optional<Roster>> find(RosterId id);

  /** Until the end of the work, nobody else changes it. */
  Uni<Optional<Roster>> lock(RosterId id);

  Uni<List<Roster>> page(Query query);

  /** In which one of them stands, on call or not. */
  Uni<List<Roster>> of(Set<PersonId> people, Optional<RosterId> after, int limit);

  /**
   * With its event and its line in the audit trail.
   *
   * @param from of which the change counts
   */
  Uni<Void> save(String action, Roster after, Instant from, Instant now);

  /** Which swaps are listed, the newest first. */
  record SwapQuery(
      Optional<RosterId> roster,
      Optional<PersonId> person,
      Optional<SwapState.Name> state,
      Optional<SwapId> after,
      int limit) {}

  Uni<Optional<Swap>> findSwap(SwapId id);

  Uni<Optional<Swap>> lockSwap(SwapId id);

  Uni<List<Swap>> swaps(SwapQuery query);

  /** Whose time to agree is over; none that another copy works on. */
  Uni<List<SwapId>> swapsDue(Instant now, int limit);

  /** Which have changed since people were last told of them; none that another copy works on. */
  Uni<List<SwapId>> swapsToTell(int limit);

  /** Unless another copy has told of it. */
  Uni<Optional<Swap>> lockSwapToTell(SwapId id);

  Uni<Void> swapTold(SwapId id);

  /** An accepted one together with its roster, in one work. */
  Uni<Void> saveSwap(String action, Swap after, RosterDetails of, Instant now);
}
