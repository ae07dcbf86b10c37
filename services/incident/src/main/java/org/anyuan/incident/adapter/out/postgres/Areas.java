package org.anyuan.incident.adapter.out.postgres;

import org.anyuan.common.region.RegionPath;

/** A part of the region tree as a condition that an index serves. */
final class Areas {
  private static final int FIRST = 2;
  private static final int LAST = 4;

  private Areas() {}

  /** Of incidents, which have a column for each level that has an index. */
  static Conditions inside(Conditions so, RegionPath region) {
    var ids = region.ids();
    if (ids.isEmpty()) {
      return so;
    }
    if (ids.size() < FIRST) {
      return under(so, region);
    }
    int level = Math.min(ids.size(), LAST);
    var area = "/" + String.join("/", ids.subList(0, level)) + "/";
    var found = so.and("area_" + level + " = :area", "area", area);
    return ids.size() > LAST ? under(found, region) : found;
  }

  /** Of any table: an index by text_pattern_ops serves it. */
  static Conditions under(Conditions so, RegionPath region) {
    return so.and("starts_with(region_path, :region)", "region", region.value());
  }
}
