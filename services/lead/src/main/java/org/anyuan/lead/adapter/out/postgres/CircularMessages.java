package org.anyuan.lead.adapter.out.postgres;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.circular.Circular;
import org.anyuan.lead.domain.circular.CircularState;
import org.anyuan.proto.lead.v1.Addressee;
import org.anyuan.proto.lead.v1.CircularChased;
import org.anyuan.proto.lead.v1.CircularSent;
import org.anyuan.proto.lead.v1.LeadEvent;

/** That a circular is there, and that it is still waited for: to whom, and nothing of what. */
final class CircularMessages {
  private CircularMessages() {}

  static List<LeadEvent> of(Circular.Chased chased, Instant now) {
    var circular = chased.circular();
    var id = circular.id().toString();
    if (circular.version() == 1 && circular.state() instanceof CircularState.Open open) {
      var sent =
          CircularSent.newBuilder()
              .setCircularId(id)
              .addAllAddressees(desks(circular.addressees().keySet()))
              .setDueAt(Timestamps.of(open.chaseAt()));
      return List.of(event(circular, now, event -> event.setCircularSent(sent)));
    }
    if (chased.chased().isEmpty()) {
      return List.of();
    }
    var again =
        CircularChased.newBuilder()
            .setCircularId(id)
            .addAllAddressees(desks(chased.chased()))
            .setLevel(chased.level());
    return List.of(event(circular, now, event -> event.setCircularChased(again)));
  }

  private static LeadEvent event(
      Circular circular, Instant now, Consumer<LeadEvent.Builder> setter) {
    var event =
        LeadEvent.newBuilder()
            .setEventId(
                DeterministicId.of(
                        "circular-event",
                        circular.id().toString(),
                        Long.toString(circular.version()))
                    .toString())
            .setRegionPath(circular.from().value())
            .setOccurredAt(Timestamps.of(now))
            .setVersion(circular.version());
    setter.accept(event);
    return event.build();
  }

  private static List<Addressee> desks(
      Collection<org.anyuan.lead.domain.circular.Addressee> desks) {
    return desks.stream()
        .sorted()
        .map(
            desk ->
                Addressee.newBuilder()
                    .setAgency(agency(desk.agency()))
                    .setRegionPath(desk.path().value())
                    .build())
        .toList();
  }

  private static org.anyuan.proto.lead.v1.Agency agency(Agency agency) {
    return switch (agency) {
      case SCHOOL -> org.anyuan.proto.lead.v1.Agency.AGENCY_SCHOOL;
      case EDUCATION -> org.anyuan.proto.lead.v1.Agency.AGENCY_EDUCATION;
      case POLICE -> org.anyuan.proto.lead.v1.Agency.AGENCY_POLICE;
      case COMMISSION -> org.anyuan.proto.lead.v1.Agency.AGENCY_COMMISSION;
      case INSPECTION -> org.anyuan.proto.lead.v1.Agency.AGENCY_INSPECTION;
      case SERVICE -> throw new IllegalStateException("has no desk");
    };
  }
}
