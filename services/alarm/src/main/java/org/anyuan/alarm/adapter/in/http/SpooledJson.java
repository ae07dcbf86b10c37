package org.anyuan.alarm.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.anyuan.alarm.adapter.in.json.Wire;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.common.v1.Place;

/**
 * A waiting press, as a police desk shows it.
 *
 * @param place where the device is registered, or what it reports where it does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SpooledJson(
    String signalId,
    String deviceId,
    long sequence,
    String schoolId,
    String schoolName,
    String regionPath,
    String kind,
    String mode,
    Instant receivedAt,
    Instant occurredAt,
    PlaceJson place,
    String text,
    List<String> media,
    int pressCount) {
  static SpooledJson of(AlarmSignal signal) {
    return new SpooledJson(
        signal.getSignalId(),
        signal.getDeviceId(),
        signal.getSequence(),
        signal.getSchool().getSchoolId(),
        signal.getSchool().getName(),
        signal.getSchool().getRegionPath(),
        Wire.name(signal.getKind()),
        Wire.name(signal.getMode()),
        Timestamps.instant(signal.getReceivedAt()),
        signal.hasOccurredAt() ? Timestamps.instant(signal.getOccurredAt()) : null,
        PlaceJson.of(signal.getDevicePlace(), signal.getReportedPlace()),
        signal.getText(),
        signal.getMediaList().stream().map(link -> link.getUrl()).toList(),
        signal.getPressCount());
  }

  /** A place without what is not known of it. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record PlaceJson(String building, String floor, String room, Double longitude, Double latitude) {
    static PlaceJson of(Place registered, Place reported) {
      var place = reported.equals(Place.getDefaultInstance()) ? registered : reported;
      var known = place.hasPosition();
      return new PlaceJson(
          place.getBuilding(),
          place.getFloor(),
          place.getRoom(),
          known ? place.getPosition().getLongitude() : null,
          known ? place.getPosition().getLatitude() : null);
    }
  }
}
