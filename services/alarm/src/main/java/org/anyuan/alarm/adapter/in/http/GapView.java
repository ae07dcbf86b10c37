package org.anyuan.alarm.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import org.anyuan.alarm.domain.supervision.CoverageGap;
import org.anyuan.alarm.domain.supervision.CoverageGap.Closed;
import org.anyuan.alarm.domain.supervision.CoverageGap.Open;
import org.anyuan.alarm.domain.supervision.CoverageGap.Overdue;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.proto.device.v1.CoverageGapReason;
import org.anyuan.proto.device.v1.DeviceEvent;

/**
 * A school whose last alarm path is gone.
 *
 * @param schoolName absent where the registry does not know the school
 * @param state OPEN, OVERDUE or CLOSED
 * @param dueAt by then a path is restored, or something stands in for it
 * @param overdue its deadline passed before it was closed
 * @param reason NO_DEVICE, DISABLED, SILENT or FAULT
 * @param closedAt absent while it is open, as is {@code end}: PATH_BACK or SCHOOL_RETIRED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GapView(
    String gapId,
    String schoolId,
    String schoolName,
    String regionPath,
    String state,
    Instant openedAt,
    Instant dueAt,
    boolean overdue,
    String reason,
    Instant closedAt,
    String end) {
  static GapView of(CoverageGap gap, String schoolName) {
    return switch (gap) {
      case Open _ -> of(gap, schoolName, "OPEN", false, null, null);
      case Overdue _ -> of(gap, schoolName, "OVERDUE", true, null, null);
      case Closed(_, var overdue, var at, var end) ->
          of(gap, schoolName, "CLOSED", overdue.isPresent(), at, end.name());
    };
  }

  private static GapView of(
      CoverageGap gap, String name, String state, boolean overdue, Instant closedAt, String end) {
    var facts = gap.facts();
    return new GapView(
        facts.id().toString(),
        facts.schoolId(),
        name,
        facts.regionPath(),
        state,
        facts.openedAt(),
        facts.dueAt(),
        overdue,
        facts.reason().name(),
        closedAt,
        end);
  }

  /** Null where the event is of no gap. */
  static GapView of(DeviceEvent event, String name) {
    return switch (event.getEventCase()) {
      case COVERAGE_GAP_OPENED -> {
        var gap = event.getCoverageGapOpened();
        var id = gap.getGapId();
        yield of(
            event,
            name,
            "OPEN",
            id,
            gap.getReason(),
            gap.getOpenedAt(),
            gap.getDueAt(),
            null,
            null);
      }
      case COVERAGE_GAP_OVERDUE -> {
        var gap = event.getCoverageGapOverdue();
        var id = gap.getGapId();
        yield of(
            event,
            name,
            "OVERDUE",
            id,
            gap.getReason(),
            gap.getOpenedAt(),
            gap.getDueAt(),
            null,
            null);
      }
      case COVERAGE_GAP_CLOSED -> {
        var gap = event.getCoverageGapClosed();
        yield of(
            event,
            name,
            "CLOSED",
            gap.getGapId(),
            gap.getReason(),
            gap.getOpenedAt(),
            gap.getDueAt(),
            Timestamps.instant(gap.getClosedAt()),
            gap.getEnd().name().substring("COVERAGE_GAP_END_".length()));
      }
      case STATUS_CHANGED, MASS_SILENCE_BEGAN, MASS_SILENCE_ENDED, EVENT_NOT_SET -> null;
    };
  }

  private static GapView of(
      DeviceEvent event,
      String name,
      String state,
      String id,
      CoverageGapReason reason,
      Timestamp openedAt,
      Timestamp dueAt,
      Instant closedAt,
      String end) {
    var last = closedAt == null ? Timestamps.instant(event.getHappenedAt()) : closedAt;
    return new GapView(
        id,
        event.getSchoolId(),
        name,
        event.getRegionPath(),
        state,
        Timestamps.instant(openedAt),
        Timestamps.instant(dueAt),
        !last.isBefore(Timestamps.instant(dueAt)),
        reason.name().substring("COVERAGE_GAP_REASON_".length()),
        closedAt,
        end);
  }
}
