package org.anyuan.ledger.application;

import org.anyuan.ledger.domain.FloorPlan;

/** A plan with its picture. */
public final class KeptPicture {
  private final FloorPlan plan;
  private final byte[] bytes;

  public KeptPicture(FloorPlan plan, byte[] bytes) {
    this.plan = plan;
    this.bytes = bytes.clone();
  }

  public FloorPlan plan() {
    return plan;
  }

  public byte[] bytes() {
    return bytes.clone();
  }
}
