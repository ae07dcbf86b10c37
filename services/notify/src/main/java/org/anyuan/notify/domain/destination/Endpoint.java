package org.anyuan.notify.domain.destination;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A system that is told by webhook.
 *
 * @param secrets the newest first; at most two of them count
 */
public record Endpoint(URI url, List<WebhookSecret> secrets) implements Destination {
  /** So long a receiver has to take over a new secret. */
  public static final Duration OVERLAP = Duration.ofHours(24);

  public Endpoint {
    secrets = List.copyOf(secrets);
  }

  /**
   * A new one.
   *
   * @param plain whether the deployment allows plain HTTP
   */
  public static Endpoint of(String field, String url, boolean plain, WebhookSecret secret) {
    return new Endpoint(
        plain ? WebLink.any(field, url) : WebLink.https(field, url), List.of(secret));
  }

  /** Until the overlap is over the last one counts beside it; an older one no more. */
  public Endpoint rotated(WebhookSecret secret, Instant now) {
    return new Endpoint(
        url,
        Stream.concat(
                Stream.of(secret), secrets.stream().limit(1).map(s -> s.until(now.plus(OVERLAP))))
            .toList());
  }

  public List<WebhookSecret> counting(Instant now) {
    return secrets.stream().filter(secret -> secret.counts(now)).toList();
  }

  /** Of the secret before the newest. */
  public Optional<Instant> previousUntil() {
    return secrets.stream().skip(1).findFirst().flatMap(WebhookSecret::until);
  }

  @Override
  public String masked() {
    return url.getScheme() + "://" + url.getHost() + "/…";
  }

  @Override
  public String toString() {
    return masked();
  }
}
