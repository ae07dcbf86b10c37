package org.anyuan.alarm.adapter.in.gb28181;

import java.util.Optional;
import org.anyuan.proto.common.v1.Position;

/** A position in decimal degrees. One at zero, zero is what a device sends that knows of none. */
record AlarmPlace(double longitude, double latitude) {
  static Optional<AlarmPlace> of(String longitude, String latitude) {
    try {
      var place = new AlarmPlace(Double.parseDouble(longitude), Double.parseDouble(latitude));
      return place.onEarth() && !place.unknown() ? Optional.of(place) : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /** False for what is no number, too. */
  private boolean onEarth() {
    return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  }

  private boolean unknown() {
    return longitude == 0 && latitude == 0;
  }

  Position toPosition() {
    return Position.newBuilder().setLongitude(longitude).setLatitude(latitude).build();
  }
}
