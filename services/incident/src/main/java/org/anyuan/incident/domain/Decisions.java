package org.anyuan.incident.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.anyuan.common.id.DeterministicId;

/** What the deciders share. */
final class Decisions {
  private Decisions() {}

  static IncidentId newIncidentId(InputId input) {
    return new IncidentId(DeterministicId.of("incident", input.value().toString()));
  }

  static Decision.Accepted accept(Instant now, Policy policy, Draft... drafts) {
    var outcomes = Arrays.stream(drafts).map(d -> d.finish(now, policy)).toList();
    return new Decision.Accepted(
        outcomes.stream().map(Draft.Outcome::incident).toList(),
        outcomes.stream().flatMap(o -> o.happenings().stream()).toList(),
        outcomes.stream().flatMap(o -> o.publications().stream()).toList());
  }

  static Decision invalid(String field, String detail) {
    return new Decision.Rejected(Optional.empty(), Decision.Reason.INVALID, field, detail);
  }

  static Decision notAllowed(Incident incident, String detail) {
    return new Decision.Rejected(
        Optional.of(incident.id()), Decision.Reason.NOT_ALLOWED_IN_STATE, "", detail);
  }

  static Decision invalid(Incident incident, String field, String detail) {
    return new Decision.Rejected(
        Optional.of(incident.id()), Decision.Reason.INVALID, field, detail);
  }

  static Decision notFound(Optional<IncidentId> incident, String detail) {
    return new Decision.Rejected(incident, Decision.Reason.NOT_FOUND, "", detail);
  }
}
