package org.anyuan.incident.adapter.in.kafka.decider;

import static org.anyuan.common.cloudevents.Timestamps.instant;

import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.incident.domain.AlarmKind;
import org.anyuan.incident.domain.DeviceId;
import org.anyuan.incident.domain.Input;
import org.anyuan.incident.domain.InputId;
import org.anyuan.incident.domain.Mode;
import org.anyuan.incident.domain.Place;
import org.anyuan.incident.domain.Signal;
import org.anyuan.incident.domain.SignalId;
import org.anyuan.incident.domain.SignalRef;
import org.anyuan.proto.alarm.v1.AlarmSignal;

/** Presses. */
final class SignalCodec {
  private SignalCodec() {}

  /** Throws {@link IllegalArgumentException} for what is no signal. */
  static Input.Press press(AlarmSignal signal) {
    if (signal.getSchool().getSchoolId().isEmpty() || !signal.hasReceivedAt()) {
      throw new IllegalArgumentException("school or receivedAt is missing");
    }
    var receivedAt = instant(signal.getReceivedAt());
    var id = UUID.fromString(signal.getSignalId());
    return new Input.Press(
        new InputId(DeterministicId.of("press", id.toString(), receivedAt.toString())),
        new Signal(
            new SignalId(id),
            new DeviceId(signal.getDeviceId()),
            Enums.domain(AlarmKind.class, signal.getKind()),
            Enums.domain(Mode.class, signal.getMode()),
            signal.getModeByDefault(),
            Optional.of(signal.getDrillWindowId()).filter(w -> !w.isEmpty()),
            signal.getRestoral(),
            receivedAt,
            SchoolCodec.school(signal.getSchool()),
            place(signal),
            signal.getText(),
            signal.getMediaList().stream().map(SchoolCodec::media).toList()));
  }

  /** What the device says goes before where it is registered, but a bare position names no room. */
  private static Place place(AlarmSignal signal) {
    var reported = SchoolCodec.place(signal.getReportedPlace());
    var registered = SchoolCodec.place(signal.getDevicePlace());
    if (reported.building().isEmpty() && reported.floor().isEmpty() && reported.room().isEmpty()) {
      return new Place(
          registered.building(),
          registered.floor(),
          registered.room(),
          reported.position().or(registered::position));
    }
    return new Place(
        reported.building(),
        reported.floor(),
        reported.room(),
        reported.position().or(Optional::empty));
  }

  static SignalRef ref(org.anyuan.proto.incident.v1.SignalRef ref) {
    return new SignalRef(
        new SignalId(UUID.fromString(ref.getSignalId())),
        new DeviceId(ref.getDeviceId()),
        Enums.domain(AlarmKind.class, ref.getKind()),
        SchoolCodec.place(ref.getPlace()),
        instant(ref.getReceivedAt()));
  }

  static org.anyuan.proto.incident.v1.SignalRef ref(SignalRef ref) {
    return org.anyuan.proto.incident.v1.SignalRef.newBuilder()
        .setSignalId(ref.id().toString())
        .setDeviceId(ref.device().value())
        .setKind(Enums.proto(org.anyuan.proto.common.v1.AlarmKind.class, ref.kind()))
        .setPlace(SchoolCodec.place(ref.place()))
        .setReceivedAt(Timestamps.of(ref.receivedAt()))
        .build();
  }
}
