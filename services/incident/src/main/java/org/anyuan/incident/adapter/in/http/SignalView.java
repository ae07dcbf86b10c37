package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.anyuan.incident.application.EnumNames;
import org.anyuan.incident.application.SignalOfIncident;
import org.anyuan.proto.incident.v1.SignalRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A press, for the police alone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Signal")
record SignalView(
    String signalId,
    String deviceId,
    String kind,
    PlaceView place,
    Instant receivedAt,
    String text) {

  static SignalView of(SignalRef signal) {
    return new SignalView(
        signal.getSignalId(),
        signal.getDeviceId(),
        EnumNames.of(signal.getKind()),
        signal.hasPlace() ? PlaceView.of(signal.getPlace()) : null,
        Times.at(signal.hasReceivedAt(), signal.getReceivedAt()),
        null);
  }

  static SignalView of(SignalOfIncident held) {
    var signal = held.signal();
    var place = signal.hasReportedPlace() ? signal.getReportedPlace() : signal.getDevicePlace();
    return new SignalView(
        held.signalId(),
        signal.getDeviceId(),
        EnumNames.of(signal.getKind()),
        PlaceView.of(place),
        held.receivedAt(),
        Times.text(signal.getText()));
  }
}
