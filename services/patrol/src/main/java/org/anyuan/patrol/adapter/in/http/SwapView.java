package org.anyuan.patrol.adapter.in.http;

import org.anyuan.patrol.domain.duty.Swap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One holder asks another to exchange duties. */
@Schema(name = "Swap")
record SwapView(
    String id,
    String dutyId,
    String withDutyId,
    HolderBody asks,
    HolderBody asked,
    Swap.State state,
    long version) {
  static SwapView of(Swap swap) {
    return new SwapView(
        swap.id().value(),
        swap.mine().value(),
        swap.theirs().value(),
        HolderBody.of(swap.asks()),
        HolderBody.of(swap.asked()),
        swap.state(),
        swap.version());
  }
}
