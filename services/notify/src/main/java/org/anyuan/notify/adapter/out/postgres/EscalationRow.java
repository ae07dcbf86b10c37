package org.anyuan.notify.adapter.out.postgres;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.anyuan.common.json.StoredJson;
import org.anyuan.notify.application.Escalations;
import org.anyuan.notify.domain.escalation.Escalation;

/** An escalation as its table holds it: what is asked for, beside all of it. */
record EscalationRow(
    String id,
    @JsonProperty("task_id") String taskId,
    @JsonProperty("incident_id") String incidentId,
    @JsonProperty("school_id") String schoolId,
    @JsonProperty("region_path") String regionPath,
    String lane,
    String state,
    boolean over,
    @JsonProperty("next_at") Instant nextAt,
    String body,
    long version) {
  static EscalationRow of(Escalation escalation, StoredJson json) {
    var about = escalation.about();
    return new EscalationRow(
        escalation.id().toString(),
        about.task().value(),
        about.incident().value(),
        about.school().value(),
        about.path().value(),
        about.lane().name(),
        escalation.state().name().name(),
        escalation.over(),
        escalation.next().orElse(null),
        json.text(escalation),
        escalation.version());
  }

  /** The type of a line is told where its declared type is the sealed one. */
  record Wrapped(Escalations.Line line) {}

  /** A line of its history, likewise. */
  record Line(
      @JsonProperty("escalation_id") String escalationId,
      @JsonProperty("region_path") String regionPath,
      @JsonProperty("school_id") String schoolId,
      String lane,
      Instant at,
      String kind,
      String body) {}

  static Line line(Escalation escalation, Escalations.Line line, Instant at, StoredJson json) {
    var about = escalation.about();
    return new Line(
        escalation.id().toString(),
        about.path().value(),
        about.school().value(),
        about.lane().name(),
        at,
        line.getClass().getSimpleName(),
        json.text(new Wrapped(line)));
  }
}
