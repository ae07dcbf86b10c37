package org.anyuan.lead.adapter.out.postgres;

import java.time.Instant;
import java.util.List;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.lead.domain.risk.KeptList;
import org.anyuan.lead.domain.risk.RiskLevel;
import org.anyuan.proto.lead.v1.LeadEvent;
import org.anyuan.proto.lead.v1.RiskPublished;
import org.anyuan.proto.lead.v1.SchoolRisk;

/** That a list was published: levels alone, none of what they are made up of. */
final class RiskMessages {
  private RiskMessages() {}

  static List<LeadEvent> of(KeptList kept, Instant now) {
    return kept.state() == KeptList.State.PUBLISHED
        ? List.of(
            LeadEvent.newBuilder()
                .setEventId(
                    DeterministicId.of(
                            "risk-event", kept.id().toString(), Long.toString(kept.version()))
                        .toString())
                .setRegionPath(kept.list().path().value())
                .setOccurredAt(Timestamps.of(now))
                .setVersion(kept.version())
                .setRiskPublished(published(kept))
                .build())
        : List.of();
  }

  private static RiskPublished published(KeptList kept) {
    var list = kept.list();
    var published =
        RiskPublished.newBuilder()
            .setListId(kept.id().toString())
            .setCountedAt(Timestamps.of(list.at()))
            .setLevel(level(list.level()));
    list.schools()
        .forEach(
            school ->
                published.addSchools(
                    SchoolRisk.newBuilder()
                        .setSchoolId(school.school().value())
                        .setLevel(level(school.level()))));
    return published.build();
  }

  private static org.anyuan.proto.lead.v1.RiskLevel level(RiskLevel level) {
    return switch (level) {
      case BLUE -> org.anyuan.proto.lead.v1.RiskLevel.RISK_LEVEL_BLUE;
      case YELLOW -> org.anyuan.proto.lead.v1.RiskLevel.RISK_LEVEL_YELLOW;
      case ORANGE -> org.anyuan.proto.lead.v1.RiskLevel.RISK_LEVEL_ORANGE;
      case RED -> org.anyuan.proto.lead.v1.RiskLevel.RISK_LEVEL_RED;
    };
  }
}
