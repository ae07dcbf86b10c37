package org.anyuan.lead.adapter.in.http.risk;

import java.util.List;
import java.util.TreeMap;
import org.anyuan.lead.application.Registry;
import org.anyuan.lead.domain.risk.ChangeForReader;
import org.anyuan.lead.domain.risk.RiskLevel;
import org.anyuan.lead.domain.risk.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a school changed, as the caller may read it. */
@Schema(name = "RiskChange")
record ChangeView(
    String schoolId,
    String schoolName,
    @Schema(nullable = true, description = "Absent where it was not on that list") RiskLevel before,
    @Schema(nullable = true, description = "Absent where it is not on this one") RiskLevel after,
    @Schema(nullable = true, description = "Absent where it would tell a number held back")
        Integer points,
    List<KindView> byKind) {

  @Schema(name = "RiskChangeOfKind")
  record KindView(
      Row.Kind kind,
      @Schema(nullable = true, description = "Absent where it would tell a number held back")
          Integer points) {}

  @Schema(name = "RiskChanges")
  record Page(
      ListHeadView from,
      ListHeadView to,
      List<ChangeView> items,
      @Schema(nullable = true, description = "Where the next page starts; absent at the end")
          String nextCursor) {}

  static ChangeView of(ChangeForReader given, Registry registry) {
    var change = given.change();
    return new ChangeView(
        change.school().value(),
        registry.name(change.school()).orElse(change.school().value()),
        change.before().orElse(null),
        change.after().orElse(null),
        given.points().orElse(null),
        new TreeMap<>(given.byKind())
            .entrySet().stream()
                .map(entry -> new KindView(entry.getKey(), entry.getValue().orElse(null)))
                .toList());
  }
}
