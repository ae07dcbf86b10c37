package org.anyuan.lead.application.risk;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.risk.KeptList;
import org.anyuan.lead.domain.risk.ListId;
import org.anyuan.lead.domain.risk.RiskLevel;

/** The lists that are kept, within the actor's scope or a circular to the actor's desk. */
public interface RiskLists {
  /**
   * A list without its schools.
   *
   * @param average absent where it could tell what is held back
   */
  record Head(
      ListId id,
      RegionPath path,
      Instant at,
      KeptList.State state,
      RiskLevel level,
      Optional<Integer> average,
      Map<RiskLevel, Integer> schools,
      Optional<KeptList.Signature> signature,
      long version) {
    public Head {
      schools = Map.copyOf(schools);
    }

    public static Head of(KeptList kept) {
      var list = kept.list();
      return new Head(
          kept.id(),
          list.path(),
          list.at(),
          kept.state(),
          list.level(),
          list.averageForAll(),
          list.byLevel(),
          kept.signature(),
          kept.version());
    }
  }

  record LevelOfSchool(SchoolId school, RiskLevel level) {}

  Uni<Optional<KeptList>> find(ListId id);

  /** Until the end of the unit of work. */
  Uni<Optional<KeptList>> lock(ListId id);

  /** Of the region itself. */
  Uni<Optional<KeptList>> newest(RegionPath path);

  /**
   * Of each region within, in the order of their paths.
   *
   * @param after the region where the page before ended
   */
  Uni<List<Head>> newestWithin(RegionPath within, Optional<ListId> after, int limit);

  /** Of the region itself, the newest first. */
  Uni<List<Head>> history(RegionPath path, Optional<ListId> after, int limit);

  /** The last one of the region that was published and counted before; else the oldest kept. */
  Uni<Optional<KeptList>> toCompareWith(KeptList list);

  /** Schools of the newest lists within, in the order of their ids. */
  Uni<List<LevelOfSchool>> levels(RegionPath within, Optional<SchoolId> after, int limit);

  /** Counted, and the newest of its region from now on. */
  Uni<Void> add(KeptList counted);

  /**
   * With its event and its line in the audit trail. What was signed supersedes what was counted
   * before it and nobody has signed.
   */
  Uni<Void> save(KeptList list, String action, Instant now);

  /** That somebody had it counted. */
  Uni<Void> recordCounting(KeptList list, Instant now);

  /** Of those that nobody signed the last of each day stays, and those of the last hours. */
  Uni<Void> prune(RegionPath path, Instant now, Duration all, Duration daily, Duration signed);
}
