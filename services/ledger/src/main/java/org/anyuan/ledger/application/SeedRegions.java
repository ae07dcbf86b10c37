package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.RegionDetails;

/** Brings in the official tree. What is there already stays as people have made it. */
@ApplicationScoped
public class SeedRegions {
  private final Registry registry;
  private final RegionRows rows;

  SeedRegions(Registry registry, RegionRows rows) {
    this.registry = registry;
    this.rows = rows;
  }

  /** How many were missing. */
  public Uni<Integer> seed(List<ImportRow> official) {
    var wanted = official.stream().map(rows::parse).toList();
    return registry.work(Actor.SYSTEM, work -> addMissing(work, wanted));
  }

  private Uni<Integer> addMissing(Work work, List<RegionDetails> wanted) {
    return work.regions()
        .find(wanted.stream().map(RegionDetails::id).toList())
        .map(there -> wanted.stream().filter(r -> !there.containsKey(r.id())).toList())
        .chain(missing -> rows.put(work, missing).replaceWith(missing.size()));
  }
}
