package org.anyuan.tests.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A press as a device sends it, signed as Standard Webhooks 1.0 signs.
 *
 * @param mode empty: it names none
 */
public record SignedPress(Device device, long sequence, String kind, String mode) {

  /** Signed now: a retry is the same press under a new signature. */
  public HttpRequest request(String base, Duration timeout) {
    var body =
        "{\"deviceId\":\"%s\",\"sequence\":%d,\"kind\":\"%s\"%s}"
            .formatted(
                device.id(),
                sequence,
                kind,
                mode.isEmpty() ? "" : ",\"mode\":\"%s\"".formatted(mode));
    var id = "msg_" + UUID.randomUUID();
    var timestamp = Long.toString(Instant.now().getEpochSecond());
    return HttpRequest.newBuilder(URI.create(base + "/api/v1/alarms"))
        .timeout(timeout)
        .header("Content-Type", "application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", timestamp)
        .header("webhook-signature", "v1," + sign(id + "." + timestamp + "." + body))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private String sign(String content) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      var key = Base64.getDecoder().decode(device.secret().substring("whsec_".length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
