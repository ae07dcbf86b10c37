package org.anyuan.alarm.application.supervision;

import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.anyuan.alarm.domain.supervision.Condition.Awaited;
import org.anyuan.alarm.domain.supervision.Condition.Faulty;
import org.anyuan.alarm.domain.supervision.Condition.Late;
import org.anyuan.alarm.domain.supervision.Condition.Online;
import org.anyuan.alarm.domain.supervision.Condition.Silent;
import org.anyuan.alarm.domain.supervision.CoverageGap;
import org.anyuan.alarm.domain.supervision.CoverageGap.Closed;
import org.anyuan.alarm.domain.supervision.CoverageGap.End;
import org.anyuan.alarm.domain.supervision.CoverageGap.Open;
import org.anyuan.alarm.domain.supervision.CoverageGap.Overdue;
import org.anyuan.alarm.domain.supervision.FallWatch.Mass;
import org.anyuan.alarm.domain.supervision.Fault;
import org.anyuan.alarm.domain.supervision.GapReason;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.proto.device.v1.CoverageGapClosed;
import org.anyuan.proto.device.v1.CoverageGapEnd;
import org.anyuan.proto.device.v1.CoverageGapOpened;
import org.anyuan.proto.device.v1.CoverageGapOverdue;
import org.anyuan.proto.device.v1.CoverageGapReason;
import org.anyuan.proto.device.v1.DeviceEvent;
import org.anyuan.proto.device.v1.DeviceFault;
import org.anyuan.proto.device.v1.DeviceState;
import org.anyuan.proto.device.v1.DeviceStatus;
import org.anyuan.proto.device.v1.MassSilenceBegan;
import org.anyuan.proto.device.v1.MassSilenceEnded;

/** What is published, and under which id: the same again has the same. */
public final class DeviceEvents {
  private DeviceEvents() {}

  /** Empty of one that is only awaited: nothing is known of it yet. */
  static Optional<DeviceEvent> status(StatusRow row, Instant now) {
    return state(row)
        .map(
            state -> {
              var status =
                  DeviceStatus.newBuilder()
                      .setDeviceId(row.deviceId())
                      .setSchoolId(row.schoolId())
                      .setRegionPath(row.regionPath())
                      .setState(state)
                      .setObservedAt(at(now))
                      .setSince(at(row.since()))
                      .setIntervalSeconds(row.intervalSeconds());
              row.lastSeenAt().map(DeviceEvents::at).ifPresent(status::setLastSeenAt);
              row.battery().ifPresent(status::setBatteryPercent);
              row.condition().faults().all().forEach(f -> status.addFaults(fault(f)));
              return event(
                      row.schoolId(),
                      row.regionPath(),
                      row.since(),
                      "status",
                      row.deviceId(),
                      Byte.toString(row.condition().packed()))
                  .setStatusChanged(status)
                  .build();
            });
  }

  private static Optional<DeviceState> state(StatusRow row) {
    return switch (row.condition()) {
      case Awaited() -> Optional.empty();
      case Online() -> Optional.of(DeviceState.DEVICE_STATE_ONLINE);
      case Faulty(_) -> Optional.of(DeviceState.DEVICE_STATE_FAULT);
      case Late(_) -> Optional.of(DeviceState.DEVICE_STATE_LATE);
      case Silent(_) -> Optional.of(DeviceState.DEVICE_STATE_SILENT);
    };
  }

  public static DeviceFault fault(Fault fault) {
    return switch (fault) {
      case TAMPER -> DeviceFault.DEVICE_FAULT_TAMPER;
      case BATTERY_LOW -> DeviceFault.DEVICE_FAULT_BATTERY_LOW;
      case MAINS_LOST -> DeviceFault.DEVICE_FAULT_MAINS_LOST;
      case COMMUNICATION -> DeviceFault.DEVICE_FAULT_COMMUNICATION;
    };
  }

  /** Empty where this version of ours does not know it. */
  public static Optional<Fault> fault(DeviceFault fault) {
    return Arrays.stream(Fault.values()).filter(known -> fault(known) == fault).findFirst();
  }

  static DeviceEvent gap(CoverageGap gap) {
    var facts = gap.facts();
    var id = facts.id().toString();
    return switch (gap) {
      case Open _ ->
          event(facts.schoolId(), facts.regionPath(), facts.openedAt(), "opened", id)
              .setCoverageGapOpened(
                  CoverageGapOpened.newBuilder()
                      .setGapId(id)
                      .setReason(reason(facts.reason()))
                      .setOpenedAt(at(facts.openedAt()))
                      .setDueAt(at(facts.dueAt())))
              .build();
      case Overdue(_, var since) ->
          event(facts.schoolId(), facts.regionPath(), since, "overdue", id)
              .setCoverageGapOverdue(
                  CoverageGapOverdue.newBuilder()
                      .setGapId(id)
                      .setReason(reason(facts.reason()))
                      .setOpenedAt(at(facts.openedAt()))
                      .setDueAt(at(facts.dueAt())))
              .build();
      case Closed(_, _, var closedAt, var end) ->
          event(facts.schoolId(), facts.regionPath(), closedAt, "closed", id)
              .setCoverageGapClosed(
                  CoverageGapClosed.newBuilder()
                      .setGapId(id)
                      .setEnd(end(end))
                      .setReason(reason(facts.reason()))
                      .setOpenedAt(at(facts.openedAt()))
                      .setDueAt(at(facts.dueAt()))
                      .setClosedAt(at(closedAt)))
              .build();
    };
  }

  static DeviceEvent mass(Mass mass, Instant now, Duration hold) {
    return switch (mass) {
      case Mass.Began(var region, var devices, var inUse) ->
          event("", region, now, "mass", region)
              .setMassSilenceBegan(
                  MassSilenceBegan.newBuilder()
                      .setDevices(devices)
                      .setOfDevices(inUse)
                      .setHoldUntil(at(now.plus(hold))))
              .build();
      case Mass.Ended(var region, var returned, var silent) ->
          event("", region, now, "mass-ended", region)
              .setMassSilenceEnded(
                  MassSilenceEnded.newBuilder().setReturned(returned).setStillSilent(silent))
              .build();
    };
  }

  private static DeviceEvent.Builder event(
      String schoolId, String regionPath, Instant at, String... parts) {
    var id = DeterministicId.of("device-event", String.join("\u001f", parts), at.toString());
    return DeviceEvent.newBuilder()
        .setEventId(id.toString())
        .setSchoolId(schoolId)
        .setRegionPath(regionPath)
        .setHappenedAt(at(at));
  }

  private static CoverageGapReason reason(GapReason reason) {
    return switch (reason) {
      case NO_DEVICE -> CoverageGapReason.COVERAGE_GAP_REASON_NO_DEVICE;
      case DISABLED -> CoverageGapReason.COVERAGE_GAP_REASON_DISABLED;
      case SILENT -> CoverageGapReason.COVERAGE_GAP_REASON_SILENT;
      case FAULT -> CoverageGapReason.COVERAGE_GAP_REASON_FAULT;
    };
  }

  private static CoverageGapEnd end(End end) {
    return switch (end) {
      case PATH_BACK -> CoverageGapEnd.COVERAGE_GAP_END_PATH_BACK;
      case SCHOOL_RETIRED -> CoverageGapEnd.COVERAGE_GAP_END_SCHOOL_RETIRED;
    };
  }

  private static Timestamp at(Instant at) {
    return Timestamps.of(at);
  }
}
