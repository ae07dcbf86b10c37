package org.anyuan.local.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One press, signed as Standard Webhooks 1.0 says. Sent again it is the same press. */
final class DevicePress {

  private final Credentials.Device device;
  private final String body;

  DevicePress(Credentials.Device device, String kind, String mode) {
    this.device = device;
    Map<String, Object> press = new LinkedHashMap<>();
    press.put("deviceId", device.id());
    // Rises with every press of a device, and needs no memory of the last one.
    press.put("sequence", System.currentTimeMillis());
    press.put("kind", kind);
    press.put("mode", mode);
    press.put("occurredAt", Instant.now().toString());
    this.body = Door.json(press);
  }

  Door.Answer send(Door door) {
    String id = "msg_" + UUID.randomUUID();
    String timestamp = String.valueOf(Instant.now().getEpochSecond());
    Map<String, String> headers =
        Map.of(
            "webhook-id", id,
            "webhook-timestamp", timestamp,
            "webhook-signature",
                "v1," + signature(device.secret(), id + "." + timestamp + "." + body));
    return door.post("/api/v1/alarms", null, "application/json", body, headers);
  }

  static String signature(String secret, String content) {
    try {
      byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }
}
