package org.anyuan.alarm.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.anyuan.alarm.application.supervision.DeviceEvents;
import org.anyuan.alarm.application.supervision.StatusRow;
import org.anyuan.alarm.application.supervision.SupervisionQueries.State;
import org.anyuan.alarm.domain.supervision.Condition;
import org.anyuan.alarm.domain.supervision.Fault;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.proto.device.v1.DeviceState;
import org.anyuan.proto.device.v1.DeviceStatus;

/**
 * How a device does.
 *
 * @param state AWAITED, ONLINE, FAULT, LATE or SILENT
 * @param faults TAMPER, BATTERY_LOW, MAINS_LOST, COMMUNICATION: those that last, whatever the state
 * @param since when it came to be in this state
 * @param lastSeenAt to a second or so; absent where it was never heard
 * @param intervalSeconds how often it means to speak
 * @param battery percent; absent where it does not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatusView(
    String deviceId,
    String schoolId,
    String regionPath,
    String state,
    List<String> faults,
    Instant since,
    Instant lastSeenAt,
    int intervalSeconds,
    Integer battery) {
  static StatusView of(StatusRow row) {
    return new StatusView(
        row.deviceId(),
        row.schoolId(),
        row.regionPath(),
        state(row.condition()).name(),
        row.condition().faults().all().stream().map(Fault::name).toList(),
        row.since(),
        row.lastSeenAt().orElse(null),
        row.intervalSeconds(),
        row.battery().isPresent() ? row.battery().getAsInt() : null);
  }

  private static State state(Condition condition) {
    return switch (condition) {
      case Condition.Awaited() -> State.AWAITED;
      case Condition.Online() -> State.ONLINE;
      case Condition.Faulty(_) -> State.FAULT;
      case Condition.Late(_) -> State.LATE;
      case Condition.Silent(_) -> State.SILENT;
    };
  }

  static StatusView of(DeviceStatus status) {
    return new StatusView(
        status.getDeviceId(),
        status.getSchoolId(),
        status.getRegionPath(),
        state(status.getState()),
        status.getFaultsList().stream()
            .flatMap(fault -> DeviceEvents.fault(fault).stream())
            .map(Fault::name)
            .toList(),
        Timestamps.instant(status.getSince()),
        status.hasLastSeenAt() ? Timestamps.instant(status.getLastSeenAt()) : null,
        status.getIntervalSeconds(),
        status.hasBatteryPercent() ? status.getBatteryPercent() : null);
  }

  private static String state(DeviceState state) {
    return state.name().substring("DEVICE_STATE_".length());
  }
}
