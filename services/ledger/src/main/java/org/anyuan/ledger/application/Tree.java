package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.anyuan.ledger.domain.Jurisdiction;
import org.anyuan.ledger.domain.Region;
import org.anyuan.ledger.domain.RegionId;

/** The part of the tree that some work needs: regions with all that stands above them. */
final class Tree {
  private final Map<RegionId, Region> regions;

  private Tree(Map<RegionId, Region> regions) {
    this.regions = regions;
  }

  static Uni<Tree> above(Regions regions, Collection<RegionId> ids) {
    return regions
        .find(ids)
        .chain(
            found -> {
              var known = new HashMap<>(found);
              var missing = new TreeSet<RegionId>();
              found.values().forEach(region -> missing.addAll(line(region)));
              missing.removeAll(known.keySet());
              return regions
                  .find(missing)
                  .map(
                      above -> {
                        known.putAll(above);
                        return new Tree(known);
                      });
            });
  }

  static Tree of(Collection<Region> regions) {
    var known = new HashMap<RegionId, Region>();
    regions.forEach(region -> known.put(region.id(), region));
    return new Tree(known);
  }

  Optional<Region> region(RegionId id) {
    return Optional.ofNullable(regions.get(id));
  }

  void put(Region region) {
    regions.put(region.id(), region);
  }

  Jurisdiction jurisdiction(Region region) {
    return Jurisdiction.of(line(region).stream().map(regions::get).toList());
  }

  /** From the root to the region. */
  static List<RegionId> line(Region region) {
    return region.path().ids().stream().map(RegionId::new).toList();
  }
}
