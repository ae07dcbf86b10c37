package org.anyuan.ledger.domain;

import java.util.Set;
import org.anyuan.common.outcome.Text;

/** The levels of the tree. 仙桃, 潜江, 天门 and 神农架 are units that report to the province. */
public enum RegionLevel {
  PROVINCE,
  PREFECTURE,
  DIRECTLY_ADMINISTERED_UNIT,
  COUNTY,
  FUNCTIONAL_ZONE,
  POLICE_STATION_AREA;

  public static RegionLevel of(String field, String text) {
    return Text.oneOf(field, RegionLevel.class, text);
  }

  /** Which levels may stand directly above; none for the root. */
  public Set<RegionLevel> parents() {
    return switch (this) {
      case PROVINCE -> Set.of();
      case PREFECTURE, DIRECTLY_ADMINISTERED_UNIT -> Set.of(PROVINCE);
      case COUNTY -> Set.of(PREFECTURE);
      case FUNCTIONAL_ZONE -> Set.of(PROVINCE, PREFECTURE, DIRECTLY_ADMINISTERED_UNIT, COUNTY);
      case POLICE_STATION_AREA -> Set.of(DIRECTLY_ADMINISTERED_UNIT, COUNTY, FUNCTIONAL_ZONE);
    };
  }

  /** Whether it has the 110 centre that answers for what lies below. */
  public boolean answersFor110() {
    return switch (this) {
      case DIRECTLY_ADMINISTERED_UNIT, COUNTY, FUNCTIONAL_ZONE -> true;
      case PROVINCE, PREFECTURE, POLICE_STATION_AREA -> false;
    };
  }
}
