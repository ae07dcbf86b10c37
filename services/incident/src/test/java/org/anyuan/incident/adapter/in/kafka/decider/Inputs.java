package org.anyuan.incident.adapter.in.kafka.decider;

import com.google.protobuf.Message;
import java.time.Instant;
import java.util.UUID;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.common.v1.Actor;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.Place;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/** Records of {@code anyuan.incident.inputs}, as alarm and the commands write them. */
final class Inputs {
  static final Instant START = Instant.parse("2025-09-01T08:00:00Z");

  private Inputs() {}

  static SchoolRef school(String id) {
    return SchoolRef.newBuilder()
        .setSchoolId(id)
        .setName("珞珈山小学")
        .setRegionPath("/420000/420100/420106/420106-p01/")
        .setStationRegionId("420106-p01")
        .setCountyRegionId("420106")
        .build();
  }

  static AlarmSignal.Builder signal(String school, int number, Instant receivedAt) {
    return AlarmSignal.newBuilder()
        .setSignalId(new UUID(school.hashCode(), number).toString())
        .setDeviceId("device-1")
        .setSequence(number)
        .setKind(AlarmKind.ALARM_KIND_PANIC)
        .setMode(Mode.MODE_ACTUAL)
        .setReceivedAt(Timestamps.of(receivedAt))
        .setSchool(school(school))
        .setDevicePlace(Place.newBuilder().setBuilding("教学楼").setFloor("3").setRoom("301"))
        .setPressCount(1);
  }

  static IncidentCommand.Builder command(String school, int number, Instant receivedAt) {
    return IncidentCommand.newBuilder()
        .setCommandId(new UUID(~school.hashCode(), number).toString())
        .setSchoolId(school)
        .setReceivedAt(Timestamps.of(receivedAt))
        .setActor(
            Actor.newBuilder()
                .setSubject("dispatcher")
                .setRole("police-dispatcher")
                .setScopePath("/420000/"));
  }

  static Record<String, byte[]> record(AlarmSignal signal) {
    return record(signal.getSchool().getSchoolId(), signal.getSignalId(), signal);
  }

  static Record<String, byte[]> record(IncidentCommand command) {
    return record(command.getSchoolId(), command.getCommandId(), command);
  }

  static Record<String, byte[]> record(String key, String id, Message value) {
    return raw(key, id, value.getDescriptorForType().getFullName(), value.toByteArray());
  }

  static Record<String, byte[]> raw(String key, String id, String type, byte[] value) {
    var headers = new RecordHeaders();
    CloudEventHeaders.write(headers, new CloudEvent(id, type, "/anyuan/alarm", START));
    return new Record<>(key, value, START.toEpochMilli(), headers);
  }
}
