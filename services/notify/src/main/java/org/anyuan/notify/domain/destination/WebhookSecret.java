package org.anyuan.notify.domain.destination;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What a system's messages are signed with.
 *
 * @param value 32 random bytes as base64
 * @param until it counts; absent: until there is another
 */
public record WebhookSecret(String value, Optional<Instant> until) {
  private static final String PREFIX = "whsec_";

  public static WebhookSecret of(byte[] random) {
    return new WebhookSecret(Base64.getEncoder().encodeToString(random), Optional.empty());
  }

  boolean counts(Instant now) {
    return until.map(now::isBefore).orElse(true);
  }

  WebhookSecret until(Instant end) {
    return new WebhookSecret(value, Optional.of(end));
  }

  public byte[] bytes() {
    return Base64.getDecoder().decode(value);
  }

  /** As Standard Webhooks writes one; shown once, to whoever made it. */
  public String shown() {
    return PREFIX + value;
  }

  @Override
  public String toString() {
    return PREFIX + "****";
  }
}
