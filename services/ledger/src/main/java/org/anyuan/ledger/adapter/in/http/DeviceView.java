package org.anyuan.ledger.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anyuan.ledger.adapter.in.http.DeviceBody.PlaceBody;
import org.anyuan.ledger.domain.Countersignature;
import org.anyuan.ledger.domain.Device;
import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.DeviceLife;
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
    @Schema(description = "Whether its presses count") boolean enabled,
    @Schema(nullable = true, description = "Why it is disabled") String disabledReason,
    @Schema(description = "0: its protocol's default") int heartbeatSeconds,
    @Schema(nullable = true, description = "Absent: it has no back-up") String backupLine,
    @Schema(
            description =
                "False: somebody else put it up and the school has not signed for it yet. Its"
                    + " presses count all the same")
        boolean countersigned,
    @Schema(nullable = true, description = "By when the school means to have countersigned it")
        Instant countersignBy,
    @Schema(nullable = true) CountersignatureView countersignature,
    @Schema(nullable = true, description = "The device whose place it took") String replaces,
    @Schema(nullable = true, description = "The device that took its place") String replacedBy,
    @Schema(maxItems = 2, description = "The newest first") List<SecretState> secrets,
    long version,
    boolean retired) {
  /** A secret without the secret. */
  @Schema(name = "SecretState")
  record SecretState(
      @Schema(nullable = true, description = "Absent: until it is rotated") Instant notAfter) {}

  /** Who signed for it, when, and the test press that was seen. */
  @Schema(name = "Countersignature")
  record CountersignatureView(
      String by, Instant at, @Schema(nullable = true) UUID signalId, String installedBy) {
    static CountersignatureView of(Countersignature paper) {
      return paper instanceof Countersignature.Given(var installer, var by, var at, var signal)
          ? new CountersignatureView(by, at, signal.orElse(null), installer)
          : null;
    }
  }

  static DeviceView of(Device device) {
    var details = device.details();
    var paper = device.life().countersignature();
    var due = paper instanceof Countersignature.Due(var _, var at) ? at : null;
    return new DeviceView(
        details.id().value(),
        details.school().value(),
        device.path().value(),
        details.kind(),
        details.protocol(),
        details.account().orElse(null),
        PlaceBody.of(details.place()),
        device.enabled(),
        device.life() instanceof DeviceLife.Disabled(var _, var reason) && !reason.isEmpty()
            ? reason
            : null,
        details.heartbeatSeconds().orElse(0),
        details.backupLine().orElse(null),
        due == null,
        due,
        CountersignatureView.of(paper),
        device.replaces().map(DeviceId::value).orElse(null),
        device.replacedBy().map(DeviceId::value).orElse(null),
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
          String secret,
      @Schema(
              nullable = true,
              description =
                  "Where asked for: a QR code of {\"deviceId\",\"secret\"} as an SVG document, for a"
                      + " device that scans what it is to be called")
          String qrSvg) {
    /** Without anything to scan. */
    WithSecret(DeviceView device, String secret) {
      this(device, secret, null);
    }
  }
}
