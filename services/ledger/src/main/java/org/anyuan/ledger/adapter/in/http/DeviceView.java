package org.anyuan.ledger.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.anyuan.ledger.adapter.in.http.DeviceBody.PlaceBody;
import org.anyuan.ledger.domain.Device;
import org.anyuan.ledger.domain.DeviceProtocol;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A device as it is. Of its secrets it says only until when each counts. */
@Schema(name = "Device")
record DeviceView(
    String id,
    String schoolId,
    String regionPath,
    String kind,
    DeviceProtocol protocol,
    @Schema(nullable = true, description = "Absent where the id is its name") String account,
    PlaceBody place,
    boolean enabled,
    @Schema(maxItems = 2, description = "The newest first") List<SecretState> secrets,
    long version,
    boolean retired) {
  /** A secret without the secret. */
  @Schema(name = "SecretState")
  record SecretState(
      @Schema(nullable = true, description = "Absent: until it is rotated") Instant notAfter) {}

  static DeviceView of(Device device) {
    var details = device.details();
    return new DeviceView(
        details.id().value(),
        details.school().value(),
        device.path().value(),
        details.kind(),
        details.protocol(),
        details.account().orElse(null),
        PlaceBody.of(details.place()),
        details.enabled(),
        device.secrets().stream()
            .map(secret -> new SecretState(secret.notAfter().orElse(null)))
            .toList(),
        device.version(),
        device.retired());
  }

  /** With a new secret, in the one answer that hands it out. */
  @Schema(name = "DeviceWithSecret")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WithSecret(
      DeviceView device,
      @Schema(
              nullable = true,
              pattern = "whsec_[A-Za-z0-9+/=]+",
              description =
                  "Given once. Absent when the request is repeated under its Idempotency-Key: then"
                      + " rotate; and of a DC09 panel, which has its own")
          String secret) {}
}
