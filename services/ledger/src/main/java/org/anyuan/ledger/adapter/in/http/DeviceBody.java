package org.anyuan.ledger.adapter.in.http;

import java.util.Optional;
import org.anyuan.common.http.PositionBody;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.ledger.application.PlainSecret;
import org.anyuan.ledger.application.WantedDevice;
import org.anyuan.ledger.domain.DeviceDetails;
import org.anyuan.ledger.domain.DeviceDetails.Lines;
import org.anyuan.ledger.domain.DeviceProtocol;
import org.anyuan.ledger.domain.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A device as it is wanted. */
@Schema(name = "DeviceRequest")
record DeviceBody(
    @Schema(pattern = ApiDescription.ID) String id,
    @Schema(required = true, pattern = ApiDescription.ID) String schoolId,
    @Schema(
            required = true,
            pattern = "[A-Z][A-Z0-9_]{0,31}",
            description = "Such as BUTTON, PANEL, PENDANT")
        String kind,
    @Schema(required = true, implementation = DeviceProtocol.class) String protocol,
    @Schema(
            nullable = true,
            pattern = "[0-9A-Fa-f]{1,16}|[0-9]{20}",
            description =
                "The name that it goes by in its protocol: of DC09 the account, of GB28181 the code of"
                    + " 20 digits, of every other none")
        String account,
    PlaceBody place,
    @Schema(description = "Absent: as it is; a new one is") Boolean enabled,
    @Schema(
            nullable = true,
            minimum = "0",
            maximum = "86400",
            description =
                "How often it means to speak: 10 to 86400, or 0 for its protocol's default")
        Integer heartbeatSeconds,
    @Schema(
            nullable = true,
            maxLength = DeviceDetails.LONGEST_LINE,
            description =
                "What reaches us when its main line does not, such as 4G: a second path. Absent: none")
        String backupLine,
    @Schema(description = "Of a change: the version that was read; another one is a conflict (409)")
        Long version,
    @Schema(
            nullable = true,
            pattern = ApiDescription.AES_KEY,
            description =
                "Of a new DC09 panel: the key that it has; absent where it does not encrypt. Every"
                    + " other secret is issued")
        String secret) {
  /** Where in a school, in the school's own words. */
  @Schema(name = "Place")
  record PlaceBody(
      @Schema(maxLength = 100) String building,
      @Schema(maxLength = 100) String floor,
      @Schema(maxLength = 100) String room,
      @Schema(nullable = true) PositionBody position) {
    Place toPlace() {
      var at = Optional.ofNullable(position).map(p -> p.toPosition("place.position"));
      return Place.of(building, floor, room, at);
    }

    static PlaceBody of(Place place) {
      return new PlaceBody(
          place.building(),
          place.floor(),
          place.room(),
          place.position().map(PositionBody::of).orElse(null));
    }
  }

  WantedDevice wanted(String pathId, Optional<PlainSecret> secret) {
    return new WantedDevice(details(pathId), Optional.ofNullable(enabled), secret);
  }

  /** The key that a new panel came with. */
  Optional<PlainSecret> givenSecret(DeviceProtocol speaks) {
    return givenSecret(secret, speaks);
  }

  static Optional<PlainSecret> givenSecret(String secret, DeviceProtocol speaks) {
    if (secret != null && !speaks.keyIsGiven()) {
      throw new InvalidField("secret", "none: it is issued, not given");
    }
    return Optional.ofNullable(secret).map(text -> PlainSecret.aesKey("secret", text));
  }

  /** Not even a hash is kept of a key that may be guessed. */
  DeviceBody withoutSecret() {
    return new DeviceBody(
        id,
        schoolId,
        kind,
        protocol,
        account,
        place,
        enabled,
        heartbeatSeconds,
        backupLine,
        version,
        null);
  }

  DeviceDetails details(String pathId) {
    return DeviceDetails.of(
        Ids.agreed(pathId, id),
        schoolId,
        kind,
        protocol,
        account,
        place == null ? Place.of("", "", "", Optional.empty()) : place.toPlace(),
        Lines.of(heartbeatSeconds, backupLine));
  }
}
