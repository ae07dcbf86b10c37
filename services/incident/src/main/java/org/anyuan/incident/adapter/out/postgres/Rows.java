package org.anyuan.incident.adapter.out.postgres;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.incident.application.EnumNames;
import org.anyuan.incident.application.Projection.Logged;
import org.anyuan.incident.application.Visibility;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.Task;

/** Rows as they travel to PostgreSQL: a JSON array for each table and batch. */
final class Rows {
  private Rows() {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record IncidentJson(
      String incidentId,
      String schoolId,
      String schoolName,
      String regionPath,
      List<String> addresseePaths,
      String mode,
      String state,
      String severity,
      List<String> kinds,
      boolean silentAtSchool,
      long version,
      String openedAt,
      String lastSignalAt,
      String acknowledgedAt,
      String confirmedAt,
      String majorAt,
      String closedAt,
      String disposition,
      long signalCount,
      boolean openedByPerson,
      String mergedInto,
      String snapshot) {

    static IncidentJson of(Incident i, Function<String, Stream<String>> pathOfRegion) {
      return new IncidentJson(
          i.getIncidentId(),
          i.getSchool().getSchoolId(),
          text(i.getSchool().getName()),
          path(i.getSchool()),
          i.getTasksList().stream()
              .flatMap(t -> t.getAddresseeRegionIdsList().stream())
              .distinct()
              .flatMap(pathOfRegion)
              .toList(),
          name(EnumNames.of(i.getMode())),
          name(EnumNames.of(i.getState())),
          name(EnumNames.of(i.getSeverity())),
          EnumNames.of(i.getKindsList()),
          Visibility.silentAtSchool(i),
          i.getVersion(),
          time(true, i.getOpenedAt()),
          time(i.hasLastSignalAt(), i.getLastSignalAt()),
          time(i.hasAcknowledgedAt(), i.getAcknowledgedAt()),
          time(i.hasConfirmedAt(), i.getConfirmedAt()),
          time(i.hasMajorAt(), i.getMajorAt()),
          time(i.hasClosedAt(), i.getClosedAt()),
          EnumNames.of(i.getDisposition()),
          i.getSignalCount(),
          i.getOpenedByPerson(),
          absent(i.getMergedInto()),
          base64(i.toByteString()));
    }
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record TaskJson(
      String taskId,
      String incidentId,
      String schoolId,
      String regionPath,
      String mode,
      String audience,
      String state,
      long version,
      long incidentVersion,
      List<String> addressees,
      String dueFrom,
      String queuedAt,
      String deliveredAt,
      String acknowledgedAt,
      String acknowledgedBy,
      List<String> overdue) {

    static TaskJson of(Incident i, Task t) {
      return new TaskJson(
          t.getTaskId(),
          i.getIncidentId(),
          i.getSchool().getSchoolId(),
          path(i.getSchool()),
          name(EnumNames.of(i.getMode())),
          name(EnumNames.of(t.getAudience())),
          name(EnumNames.of(t.getState())),
          t.getVersion(),
          i.getVersion(),
          t.getAddresseeRegionIdsList(),
          time(t.hasDueFrom(), t.getDueFrom()),
          time(t.hasQueuedAt(), t.getQueuedAt()),
          time(t.hasDeliveredAt(), t.getDeliveredAt()),
          time(t.hasAcknowledgedAt(), t.getAcknowledgedAt()),
          absent(text(t.getAcknowledgedBy())),
          EnumNames.of(t.getOverdueList()));
    }
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record EventJson(
      String eventId,
      String decidedAt,
      String incidentId,
      String schoolId,
      String regionPath,
      String causeId,
      String type,
      long logOffset,
      String event) {

    static EventJson of(Logged logged) {
      var e = logged.event();
      return new EventJson(
          e.getEventId(),
          time(true, e.getDecidedAt()),
          absent(e.getIncidentId()),
          e.getSchoolId(),
          region(e),
          e.getCauseId(),
          e.getEventCase().name(),
          logged.offset(),
          base64(e.toBuilder().clearIncident().build().toByteString()));
    }

    /** Without an incident it belongs to whoever gave the command, or to the signal's school. */
    private static String region(IncidentEvent e) {
      if (e.hasIncident()) {
        return path(e.getIncident().getSchool());
      }
      if (e.hasCancelRecorded()) {
        return path(e.getCancelRecorded().getSignal().getSchool());
      }
      if (e.hasButtonTestDeclared()) {
        return path(e.getButtonTestDeclared().getSchool());
      }
      return e.getActor().getScopePath().isEmpty() ? "/" : e.getActor().getScopePath();
    }
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record SignalJson(
      String signalId,
      String receivedAt,
      String incidentId,
      String schoolId,
      String regionPath,
      String deviceId,
      String kind,
      String mode,
      boolean restoral,
      String signal) {

    static SignalJson of(AlarmSignal s, IncidentEvent e) {
      return new SignalJson(
          s.getSignalId(),
          time(true, s.getReceivedAt()),
          e.getIncidentId(),
          e.getSchoolId(),
          path(s.getSchool()),
          text(s.getDeviceId()),
          name(EnumNames.of(s.getKind())),
          name(EnumNames.of(e.getIncident().getMode())),
          s.getRestoral(),
          base64(s.toByteString()));
    }
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record PositionJson(int partition, long fromOffset, long nextOffset) {}

  private static String path(SchoolRef school) {
    return school.getRegionPath().isEmpty() ? "/" : school.getRegionPath();
  }

  private static String time(boolean present, Timestamp timestamp) {
    return present ? Timestamps.instant(timestamp).toString() : null;
  }

  /** A newer version's value is kept as unknown: its message is kept whole beside it. */
  private static String name(String name) {
    return name == null ? "UNKNOWN" : name;
  }

  private static String absent(String text) {
    return text.isEmpty() ? null : text;
  }

  /** PostgreSQL keeps no NUL in text. */
  private static String text(String text) {
    return text.replace("\u0000", "");
  }

  private static String base64(ByteString bytes) {
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
