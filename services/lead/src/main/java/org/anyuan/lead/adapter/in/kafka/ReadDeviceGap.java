package org.anyuan.lead.adapter.in.kafka;

import static org.anyuan.lead.adapter.in.kafka.ReadRiskRow.stands;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.List;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.outcome.Text;
import org.anyuan.lead.application.risk.RowChange;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.Severity;
import org.anyuan.lead.domain.risk.Row;
import org.anyuan.proto.device.v1.DeviceEvent;
import org.anyuan.proto.device.v1.DeviceStatus;
import org.anyuan.proto.ledger.v1.Camera;
import org.anyuan.proto.ledger.v1.CameraNetworkState;

/**
 * What a school should have and has not: a path for an alarm, a device that is heard, a camera that
 * can be reached.
 */
final class ReadDeviceGap {
  private static final String GAP = "gap/";
  private static final String DEVICE = "device/";
  private static final String CAMERA = "camera/";

  private ReadDeviceGap() {}

  static List<RowChange> status(byte[] value) throws InvalidProtocolBufferException {
    var event = DeviceEvent.parseFrom(value);
    return switch (event.getEventCase()) {
      case COVERAGE_GAP_OPENED -> {
        var gap = event.getCoverageGapOpened();
        yield List.of(gap(event, gap.getGapId(), gap.getOpenedAt(), false));
      }
      case COVERAGE_GAP_OVERDUE -> {
        var gap = event.getCoverageGapOverdue();
        yield List.of(gap(event, gap.getGapId(), gap.getOpenedAt(), true));
      }
      case COVERAGE_GAP_CLOSED ->
          List.of(over(GAP + Text.id("gapId", event.getCoverageGapClosed().getGapId())));
      case STATUS_CHANGED -> device(event, event.getStatusChanged());
      case MASS_SILENCE_BEGAN, MASS_SILENCE_ENDED, EVENT_NOT_SET -> List.of();
    };
  }

  /** The gravest: nobody there can call for help by a press. */
  private static RowChange gap(DeviceEvent event, String id, Timestamp openedAt, boolean late) {
    return missing(
        GAP + Text.id("gapId", id),
        event.getSchoolId(),
        Severity.HIGH,
        Timestamps.instant(openedAt),
        late,
        version(event));
  }

  /** One that only missed its time may still come: nothing is said of it. */
  private static List<RowChange> device(DeviceEvent event, DeviceStatus status) {
    var id = DEVICE + Text.id("deviceId", status.getDeviceId());
    return switch (status.getState()) {
      case DEVICE_STATE_ONLINE -> List.of(over(id));
      case DEVICE_STATE_SILENT -> List.of(out(id, event, status, Severity.MEDIUM));
      case DEVICE_STATE_FAULT -> List.of(out(id, event, status, Severity.LOW));
      case DEVICE_STATE_LATE, DEVICE_STATE_OFFLINE, DEVICE_STATE_UNSPECIFIED, UNRECOGNIZED ->
          List.of();
    };
  }

  private static RowChange out(
      String id, DeviceEvent event, DeviceStatus status, Severity severity) {
    var since = status.hasSince() ? status.getSince() : event.getHappenedAt();
    return missing(
        id, event.getSchoolId(), severity, Timestamps.instant(since), false, version(event));
  }

  /** By when it was found out: events of one school come in this order. */
  private static long version(DeviceEvent event) {
    return Timestamps.instant(event.getHappenedAt()).toEpochMilli();
  }

  /** One of which nobody knows any more is not said to be out. */
  static RowChange camera(String key, byte[] value) throws InvalidProtocolBufferException {
    var id = CAMERA + key;
    var camera = value == null ? Camera.getDefaultInstance() : Camera.parseFrom(value);
    var network = camera.getNetwork();
    var out =
        camera.getEnabled()
            && !camera.getRetired()
            && network.getState() == CameraNetworkState.CAMERA_NETWORK_STATE_OFFLINE;
    if (!out) {
      return over(id);
    }
    var row =
        row(id, camera.getSchoolId(), Severity.LOW, Timestamps.instant(network.getSince()), false);
    return network.hasValidUntil()
        ? stands(row, Timestamps.instant(network.getValidUntil()), camera.getVersion())
        : stands(row, camera.getVersion());
  }

  private static RowChange missing(
      String id, String school, Severity severity, Instant since, boolean late, long version) {
    return stands(row(id, school, severity, since, late), version);
  }

  private static Row row(String id, String school, Severity severity, Instant since, boolean late) {
    return new Row(
        Row.Kind.DEVICE_GAP, id, SchoolId.of("schoolId", school), severity, since, late, false);
  }

  private static RowChange over(String id) {
    return new RowChange.Over(Row.Kind.DEVICE_GAP, id);
  }
}
