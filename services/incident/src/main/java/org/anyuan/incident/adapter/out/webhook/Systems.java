package org.anyuan.incident.adapter.out.webhook;

import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.anyuan.common.secret.WebhookSignature;
import org.anyuan.incident.application.calls.CallHandlingSettings;
import org.jboss.logging.Logger;

/** The systems as they were set. One that is set wrongly is left out: alarms do not wait for it. */
final class Systems {
  private static final Logger LOG = Logger.getLogger(Systems.class);
  private static final String SECRET = "whsec_";

  /** Standard Webhooks asks for 24 to 64 bytes. */
  private static final int SHORTEST = 24;

  private static final int LONGEST = 64;

  /**
   * One system.
   *
   * @param keys the first signs what we send; all may have signed what comes
   */
  record Endpoint(
      String regionId,
      URI url,
      List<SecretKeySpec> keys,
      boolean exercises,
      boolean privateNetwork) {}

  private Systems() {}

  static Map<String, Endpoint> of(Map<String, CallHandlingSettings.OneSystem> settings) {
    var systems = new HashMap<String, Endpoint>();
    settings.forEach(
        (region, system) -> {
          try {
            systems.put(region, endpoint(region, system));
          } catch (IllegalArgumentException e) {
            LOG.errorf("call-handling system left out, regionCode=%s %s", region, e.getMessage());
          }
        });
    return Map.copyOf(systems);
  }

  private static Endpoint endpoint(String region, CallHandlingSettings.OneSystem from) {
    // URI's own message would show a secret that was put into the address.
    var url =
        from.url()
            .filter(u -> u.matches("[\\x21-\\x7e]{1,1000}"))
            .map(Systems::parsed)
            .orElseThrow(() -> new IllegalArgumentException("url is missing"));
    Addresses.fault(url)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException("url: " + fault);
            });
    var keys =
        Arrays.stream(from.secret().orElse("").strip().split("\\s+", -1))
            .map(Systems::key)
            .toList();
    return new Endpoint(region, url, keys, from.exercises(), from.privateNetwork());
  }

  private static URI parsed(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException _) {
      throw new IllegalArgumentException("url is none");
    }
  }

  private static SecretKeySpec key(String text) {
    if (!text.startsWith(SECRET)) {
      throw new IllegalArgumentException("secret: it has to begin with " + SECRET);
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text.substring(SECRET.length()));
    } catch (IllegalArgumentException _) {
      throw new IllegalArgumentException("secret: it is no base64");
    }
    if (bytes.length < SHORTEST || bytes.length > LONGEST) {
      throw new IllegalArgumentException("secret: 24 to 64 bytes are needed");
    }
    return WebhookSignature.key(bytes);
  }
}
