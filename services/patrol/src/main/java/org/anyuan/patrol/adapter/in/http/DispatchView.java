package org.anyuan.patrol.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.anyuan.patrol.domain.dispatch.Dispatch;
import org.anyuan.patrol.domain.dispatch.DispatchState;
import org.anyuan.patrol.domain.dispatch.Mode;
import org.anyuan.patrol.domain.dispatch.Recommendation.Reason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dispatch as it is. */
@Schema(name = "Dispatch")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DispatchView(
    String id,
    String incidentId,
    String schoolId,
    String regionPath,
    Mode mode,
    String unitId,
    String callSign,
    String agency,
    DispatchState.Name state,
    Instant stateSince,
    @Schema(
            nullable = true,
            description =
                "Of PROPOSED: by when somebody decides; of ASSIGNED: by when the unit answers")
        Instant deadline,
    @Schema(nullable = true) String reason,
    @Schema(nullable = true) Instant assignedAt,
    @Schema(nullable = true) Instant acceptedAt,
    @Schema(nullable = true) Instant enRouteAt,
    @Schema(nullable = true) Instant arrivedAt,
    @Schema(nullable = true) Instant endedAt,
    @Schema(nullable = true) Instant expectedArrivalAt,
    @Schema(nullable = true, description = "The dispatch whose place it took") String replaces,
    int attempt,
    @Schema(description = "Where the unit does not come, the next one goes without asking")
        boolean sendNext,
    @Schema(description = "Why this unit of all; empty where a person chose it")
        List<Reason> reasons,
    long version) {

  static DispatchView of(Dispatch dispatch) {
    var milestones = dispatch.milestones();
    return new DispatchView(
        dispatch.id().toString(),
        dispatch.at().incident().value(),
        dispatch.at().school().value(),
        dispatch.at().path().value(),
        dispatch.at().mode(),
        dispatch.who().unit().value(),
        dispatch.who().callSign(),
        dispatch.who().agency(),
        dispatch.state().name(),
        dispatch.state().since(),
        dispatch.state().deadline().orElse(null),
        reason(dispatch.state()),
        milestones.assignedAt().orElse(null),
        milestones.acceptedAt().orElse(null),
        milestones.enRouteAt().orElse(null),
        milestones.arrivedAt().orElse(null),
        milestones.endedAt().orElse(null),
        dispatch.expectedArrivalAt().orElse(null),
        dispatch.purpose().replaces().map(Object::toString).orElse(null),
        dispatch.purpose().attempt(),
        dispatch.purpose().sendNext(),
        dispatch.purpose().reasons(),
        dispatch.version());
  }

  private static String reason(DispatchState state) {
    return switch (state) {
      case DispatchState.Refused(var _, var reason) -> reason;
      case DispatchState.Recalled(var _, var reason) -> reason;
      case DispatchState.Proposed _,
          DispatchState.Assigned _,
          DispatchState.Accepted _,
          DispatchState.EnRoute _,
          DispatchState.Arrived _,
          DispatchState.Cleared _,
          DispatchState.Expired _ ->
          null;
    };
  }
}
