package org.anyuan.ledger.adapter.in.http;

import java.time.Instant;
import org.anyuan.ledger.domain.FloorPlan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A floor's plan, without its picture. */
@Schema(name = "FloorPlan")
record FloorPlanView(
    @Schema(description = "The same for the same school, building and floor") String id,
    String building,
    @Schema(description = "Empty: of the building as a whole") String floor,
    @Schema(examples = "image/png") String mediaType,
    @Schema(description = "In pixels") int width,
    int height,
    int bytes,
    @Schema(description = "Of the picture, in hexadecimal digits; its ETag, too") String sha256,
    String keptBy,
    Instant keptAt) {
  static FloorPlanView of(FloorPlan plan) {
    return new FloorPlanView(
        plan.id().toString(),
        plan.floor().building(),
        plan.floor().name(),
        plan.type().mediaType(),
        plan.size().width(),
        plan.size().height(),
        plan.bytes(),
        plan.sha256(),
        plan.keptBy(),
        plan.keptAt());
  }
}
