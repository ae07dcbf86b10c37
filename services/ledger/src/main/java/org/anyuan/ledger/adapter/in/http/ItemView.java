package org.anyuan.ledger.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.anyuan.ledger.domain.item.FindingKind;
import org.anyuan.ledger.domain.item.Item;
import org.anyuan.ledger.domain.item.ItemSource;
import org.anyuan.ledger.domain.item.ItemState;
import org.anyuan.ledger.domain.item.Mode;
import org.anyuan.ledger.domain.item.Track;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account item as it is. */
@Schema(name = "Item")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemView(
    @Schema(description = "The same for the same finding, however often it was told") String id,
    ItemSource source,
    ItemState state,
    @Schema(description = "An exercise's findings are listed where they are asked for alone")
        Mode mode,
    String schoolId,
    String regionPath,
    @Schema(description = "When it was found") Instant openedAt,
    @Schema(description = "The response that was looked back on") String responseId,
    String incidentId,
    FindingKind kind,
    @Schema(description = "By the plan's key, such as pairing/families-first") String subject,
    @Schema(nullable = true) Track track,
    @Schema(nullable = true, description = "Absent where it is no matter of time")
        Long lateBySeconds) {

  static ItemView of(Item item) {
    var finding = item.finding();
    return new ItemView(
        item.id().toString(),
        item.source(),
        item.state(),
        item.mode(),
        item.school().value(),
        item.path().value(),
        item.openedAt(),
        finding.response().toString(),
        finding.incident().value(),
        finding.kind(),
        finding.subject(),
        finding.track().orElse(null),
        finding.lateBy().map(Duration::toSeconds).orElse(null));
  }
}
