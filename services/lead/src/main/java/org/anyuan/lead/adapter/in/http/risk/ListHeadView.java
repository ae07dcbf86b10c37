package org.anyuan.lead.adapter.in.http.risk;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.anyuan.lead.application.Registry;
import org.anyuan.lead.application.risk.RiskLists.Head;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.RegionId;
import org.anyuan.lead.domain.risk.KeptList;
import org.anyuan.lead.domain.risk.RiskLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list without its schools. */
@Schema(name = "RiskListHead")
public record ListHeadView(
    String id,
    String regionId,
    String regionName,
    @Schema(description = "As of when it was counted") Instant at,
    KeptList.State state,
    RiskLevel level,
    @Schema(
            nullable = true,
            description =
                "Points of a school, to a tenth; absent where it could tell what is held back")
        Double average,
    @Schema(description = "How many schools are of which level") Map<RiskLevel, Integer> schools,
    @Schema(nullable = true) String signedBy,
    @Schema(nullable = true) Agency signedAs,
    @Schema(nullable = true) Instant signedAt,
    long version) {
  private static final double TENTHS = 10;

  public static ListHeadView of(Head head, Registry registry) {
    var region = head.path().ids().getLast();
    var signature = head.signature();
    return new ListHeadView(
        head.id().toString(),
        region,
        registry.name(new RegionId(region)).orElse(region),
        head.at(),
        head.state(),
        head.level(),
        head.average().map(tenths -> tenths / TENTHS).orElse(null),
        new TreeMap<>(head.schools()),
        signature.map(signed -> signed.who().value()).orElse(null),
        signature.map(KeptList.Signature::as).orElse(null),
        signature.map(KeptList.Signature::at).orElse(null),
        head.version());
  }

  public static ListHeadView of(KeptList list, Registry registry) {
    return of(Head.of(list), registry);
  }
}
