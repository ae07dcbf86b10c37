package org.anyuan.incident.adapter.in.http;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.problem.Problem;
import org.anyuan.incident.application.IncidentFilter;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.incident.v1.IncidentState;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which incidents are wanted, of a list or of a file. */
public class IncidentQuery {
  @Parameter(
      description = "OPEN, ACKNOWLEDGED, CONFIRMED, CLOSED, REOPENED or MERGED; all where absent")
  @QueryParam("state")
  public String state;

  @Parameter(description = "ACTUAL, EXERCISE or TEST; all where absent")
  @QueryParam("mode")
  public String mode;

  @Parameter(description = "One of its kinds, such as PANIC or FIRE")
  @QueryParam("kind")
  public String kind;

  @QueryParam("schoolId")
  public String schoolId;

  @Parameter(description = "Of this part of the region tree", example = "/420000/420100/420106/")
  @QueryParam("regionPath")
  public String regionPath;

  @Parameter(description = "Opened then or later", example = "2026-11-01T00:00:00+08:00")
  @QueryParam("openedFrom")
  public String openedFrom;

  @Parameter(description = "Opened before", example = "2026-12-01T00:00:00+08:00")
  @QueryParam("openedUntil")
  public String openedUntil;

  @Parameter(description = "The incident that holds this press now")
  @QueryParam("signalId")
  public String signalId;

  IncidentFilter filter() {
    return new IncidentFilter(
        Params.name("state", IncidentState.class, state),
        Params.name("mode", Mode.class, mode),
        Params.name("kind", AlarmKind.class, kind),
        Params.id("schoolId", schoolId),
        Params.region("regionPath", regionPath),
        time("openedFrom", openedFrom),
        time("openedUntil", openedUntil),
        Params.uuid("signalId", signalId));
  }

  /** What was asked, once it is known to be sound. */
  Map<String, String> said() {
    var said = new LinkedHashMap<String, String>();
    said.put("state", state);
    said.put("mode", mode);
    said.put("kind", kind);
    said.put("schoolId", schoolId);
    said.put("regionPath", regionPath);
    said.put("openedFrom", openedFrom);
    said.put("openedUntil", openedUntil);
    said.put("signalId", signalId);
    said.values().removeIf(v -> v == null);
    return said;
  }

  private static Optional<Instant> time(String field, String text) {
    try {
      return Optional.ofNullable(text).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    } catch (DateTimeException _) {
      throw Problem.invalid(field, "A time with its offset is needed, 2026-11-01T00:00:00+08:00.");
    }
  }
}
