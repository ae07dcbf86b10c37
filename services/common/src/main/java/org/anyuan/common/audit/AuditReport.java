package org.anyuan.common.audit;

import java.util.List;

/**
 * What a verification found.
 *
 * @param chains regions with at least one link
 * @param links how many were checked
 * @param unsealed rows that no chain holds yet, a second's worth at most while the sealer runs
 * @param faults empty: every chain is whole. At most {@link #MOST_FAULTS}
 */
public record AuditReport(int chains, long links, long unsealed, List<Fault> faults) {
  public static final int MOST_FAULTS = 100;

  public boolean whole() {
    return faults.isEmpty();
  }

  public enum Kind {
    /** A row is not what it was when it was sealed. */
    CHANGED,
    /** A number is missing from the chain. */
    MISSING,
    /** A row does not follow the one before it. */
    OUT_OF_PLACE,
    /** The chain does not hold a head that was published. */
    HEAD_DIFFERS
  }

  /**
   * One broken place.
   *
   * @param sequence the place in the region's chain
   */
  public record Fault(String regionId, long sequence, Kind kind) {}
}
