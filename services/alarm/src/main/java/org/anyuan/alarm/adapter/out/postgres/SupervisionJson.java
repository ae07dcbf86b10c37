package org.anyuan.alarm.adapter.out.postgres;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BiConsumer;
import org.anyuan.alarm.application.supervision.SchoolPaths;
import org.anyuan.alarm.application.supervision.StatusRow;
import org.anyuan.alarm.domain.supervision.CoverageGap;
import org.anyuan.alarm.domain.supervision.CoverageGap.Closed;
import org.anyuan.alarm.domain.supervision.CoverageGap.Open;
import org.anyuan.alarm.domain.supervision.CoverageGap.Overdue;

/** Rows as the statements take them, named like the columns. */
@Singleton
class SupervisionJson {
  private final ObjectMapper json;

  SupervisionJson(ObjectMapper json) {
    this.json = json;
  }

  String statuses(List<StatusRow> rows) {
    return text(
        rows,
        (row, node) -> {
          node.put("device_id", row.deviceId())
              .put("school_id", row.schoolId())
              .put("region_path", row.regionPath())
              .put("state", SupervisionRows.state(row.condition()))
              .put("faults", row.condition().faults().bits())
              .put("since", row.since().toString())
              .put("interval_seconds", row.intervalSeconds())
              .put("interval_said", row.intervalSaid());
          row.lastSeenAt().ifPresent(at -> node.put("last_seen_at", at.toString()));
          row.battery().ifPresent(percent -> node.put("battery_percent", percent));
        });
  }

  String gaps(List<CoverageGap> gaps) {
    return text(
        gaps,
        (gap, node) -> {
          var facts = gap.facts();
          node.put("gap_id", facts.id().toString())
              .put("school_id", facts.schoolId())
              .put("region_path", facts.regionPath())
              .put("reason", facts.reason().name())
              .put("opened_at", facts.openedAt().toString())
              .put("due_at", facts.dueAt().toString());
          switch (gap) {
            case Open _ -> {}
            case Overdue(_, var since) -> node.put("overdue_at", since.toString());
            case Closed(_, var overdue, var at, var end) -> {
              overdue.ifPresent(since -> node.put("overdue_at", since.toString()));
              node.put("closed_at", at.toString()).put("end_reason", end.name());
            }
          }
        });
  }

  String paths(List<SchoolPaths> schools) {
    return text(
        schools,
        (school, node) ->
            node.put("school_id", school.schoolId())
                .put("region_path", school.regionPath())
                .put("in_use", school.inUse())
                .put("paths", school.paths()));
  }

  private <T> String text(List<T> rows, BiConsumer<T, ObjectNode> write) {
    ArrayNode all = json.createArrayNode();
    rows.forEach(row -> write.accept(row, all.addObject()));
    return all.toString();
  }
}
