package org.anyuan.patrol.adapter.out.postgres;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.domain.DispatchId;
import org.anyuan.patrol.domain.IncidentId;
import org.anyuan.patrol.domain.SchoolId;
import org.anyuan.patrol.domain.dispatch.Dispatch;
import org.anyuan.patrol.domain.dispatch.DispatchState;
import org.anyuan.patrol.domain.dispatch.Milestones;
import org.anyuan.patrol.domain.dispatch.Mode;
import org.anyuan.patrol.domain.dispatch.Recommendation.Reason;
import org.anyuan.patrol.domain.dispatch.Requirement;
import org.anyuan.patrol.domain.unit.UnitId;

@Entity
@Table(name = "dispatches")
class DispatchRow {
  @Id UUID id;
  String incidentId;
  String schoolId;
  String regionPath;
  String mode;
  boolean silent;
  String unitId;
  String unitPath;
  String callSign;
  String agency;
  String state;
  Instant stateSince;
  Instant deadline;
  String reason;
  Instant assignedAt;
  Instant acceptedAt;
  Instant enRouteAt;
  Instant arrivedAt;
  Instant endedAt;
  Instant expectedArrivalAt;
  String requirement;
  UUID replaces;
  int attempt;
  boolean sendNext;
  String reasons;
  long version;

  Dispatch read(StoredJson json) {
    return new Dispatch(
        new DispatchId(id),
        new Dispatch.Where(
            new IncidentId(incidentId),
            new SchoolId(schoolId),
            new RegionPath(regionPath),
            Mode.valueOf(mode),
            silent),
        new Dispatch.Who(new UnitId(unitId), callSign, agency, new RegionPath(unitPath)),
        state(),
        new Milestones(
            Optional.ofNullable(assignedAt),
            Optional.ofNullable(acceptedAt),
            Optional.ofNullable(enRouteAt),
            Optional.ofNullable(arrivedAt),
            Optional.ofNullable(endedAt)),
        Optional.ofNullable(expectedArrivalAt),
        new Dispatch.Purpose(
            json.read(requirement, new TypeReference<Requirement>() {}),
            Optional.ofNullable(replaces).map(DispatchId::new),
            attempt,
            sendNext,
            json.read(reasons, new TypeReference<List<Reason>>() {})),
        version);
  }

  private DispatchState state() {
    return switch (DispatchState.Name.valueOf(state)) {
      case PROPOSED -> new DispatchState.Proposed(stateSince, deadline);
      case ASSIGNED -> new DispatchState.Assigned(stateSince, deadline);
      case ACCEPTED -> new DispatchState.Accepted(stateSince);
      case EN_ROUTE -> new DispatchState.EnRoute(stateSince);
      case ARRIVED -> new DispatchState.Arrived(stateSince);
      case CLEARED -> new DispatchState.Cleared(stateSince);
      case REFUSED -> new DispatchState.Refused(stateSince, reason);
      case RECALLED -> new DispatchState.Recalled(stateSince, reason);
      case EXPIRED -> new DispatchState.Expired(stateSince);
    };
  }

  /** Empty where nobody had to say one. */
  static String reason(DispatchState state) {
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
          "";
    };
  }

  void write(Dispatch dispatch, StoredJson json) {
    id = dispatch.id().value();
    incidentId = dispatch.at().incident().value();
    schoolId = dispatch.at().school().value();
    regionPath = dispatch.at().path().value();
    mode = dispatch.at().mode().name();
    silent = dispatch.at().silent();
    unitId = dispatch.who().unit().value();
    unitPath = dispatch.who().path().value();
    callSign = dispatch.who().callSign();
    agency = dispatch.who().agency();
    state = dispatch.state().name().name();
    stateSince = dispatch.state().since();
    deadline = dispatch.state().deadline().orElse(null);
    reason = reason(dispatch.state());
    assignedAt = dispatch.milestones().assignedAt().orElse(null);
    acceptedAt = dispatch.milestones().acceptedAt().orElse(null);
    enRouteAt = dispatch.milestones().enRouteAt().orElse(null);
    arrivedAt = dispatch.milestones().arrivedAt().orElse(null);
    endedAt = dispatch.milestones().endedAt().orElse(null);
    expectedArrivalAt = dispatch.expectedArrivalAt().orElse(null);
    requirement = json.text(dispatch.purpose().requirement());
    replaces = dispatch.purpose().replaces().map(DispatchId::value).orElse(null);
    attempt = dispatch.purpose().attempt();
    sendNext = dispatch.purpose().sendNext();
    reasons = json.text(dispatch.purpose().reasons());
    version = dispatch.version();
  }
}
