package org.anyuan.lead.adapter.in.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.topic.Topics;
import org.anyuan.lead.application.risk.RowChange;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.Severity;
import org.anyuan.lead.domain.risk.Row;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.incident.v1.Disposition;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.ledger.v1.Device;
import org.anyuan.proto.ledger.v1.Item;
import org.anyuan.proto.ledger.v1.ItemState;

/** From the contracts of other services to what a list counts. No text, no place, no person. */
final class ReadRiskRow {
  private ReadRiskRow() {}

  /**
   * Empty: nothing that a list counts.
   *
   * @param value null where the thing is gone from a compacted topic
   * @throws IllegalArgumentException where an id is none, or there is no value where one has to be
   */
  static List<RowChange> of(String topic, String key, byte[] value)
      throws InvalidProtocolBufferException {
    return switch (topic) {
      case Topics.INCIDENT_EVENTS -> incident(IncidentEvent.parseFrom(present(value)));
      case Topics.DEVICE_STATUS -> ReadDeviceGap.status(present(value));
      case Topics.LEDGER_DEVICES ->
          List.of(new RowChange.InUse(Text.id("key", key), value != null && inUse(value)));
      case Topics.LEDGER_CAMERAS -> List.of(ReadDeviceGap.camera(Text.id("key", key), value));
      case Topics.LEDGER_ITEMS -> List.of(item(Text.id("key", key), value));
      default -> throw new IllegalArgumentException("no topic of these: " + topic);
    };
  }

  private static byte[] present(byte[] value) {
    if (value == null) {
      throw new IllegalArgumentException("the record is no event");
    }
    return value;
  }

  private static boolean inUse(byte[] value) throws InvalidProtocolBufferException {
    var device = Device.parseFrom(value);
    return device.getEnabled() && !device.getRetired();
  }

  /**
   * A real one that was not a false alarm, from its opening on: that it was closed does not undo
   * it. One that became a part of another counts there.
   */
  private static List<RowChange> incident(IncidentEvent event) {
    if (!event.hasIncident()) {
      return List.of();
    }
    var incident = event.getIncident();
    var id = Text.id("incidentId", incident.getIncidentId());
    var counts =
        incident.getMode() == Mode.MODE_ACTUAL
            && incident.getMergedInto().isEmpty()
            && incident.getDisposition() != Disposition.DISPOSITION_FALSE_ALARM;
    return List.of(
        counts
            ? stands(
                new Row(
                    Row.Kind.INCIDENT,
                    id,
                    SchoolId.of("schoolId", incident.getSchool().getSchoolId()),
                    severity(incident.getSeverity()),
                    Timestamps.instant(incident.getOpenedAt()),
                    false,
                    false),
                incident.getVersion())
            : new RowChange.Over(Row.Kind.INCIDENT, id));
  }

  /** What is not rated weighs in the middle. */
  private static RowChange item(String id, byte[] value) throws InvalidProtocolBufferException {
    var item = value == null ? Item.getDefaultInstance() : Item.parseFrom(value);
    return item.getState() == ItemState.ITEM_STATE_OPEN && item.getMode() == Mode.MODE_ACTUAL
        ? stands(
            new Row(
                Row.Kind.HAZARD,
                id,
                SchoolId.of("schoolId", item.getSchoolId()),
                Severity.MEDIUM,
                Timestamps.instant(item.getOpenedAt()),
                false,
                false),
            item.getVersion())
        : new RowChange.Over(Row.Kind.HAZARD, id);
  }

  static RowChange stands(Row row, long version) {
    return new RowChange.Stands(row, Optional.empty(), version);
  }

  static RowChange stands(Row row, Instant until, long version) {
    return new RowChange.Stands(row, Optional.of(until), version);
  }

  private static Severity severity(org.anyuan.proto.common.v1.Severity severity) {
    return switch (severity) {
      case SEVERITY_LOW -> Severity.LOW;
      case SEVERITY_MEDIUM -> Severity.MEDIUM;
      case SEVERITY_HIGH -> Severity.HIGH;
      case SEVERITY_CRITICAL, SEVERITY_UNSPECIFIED, UNRECOGNIZED -> Severity.CRITICAL;
    };
  }
}
