package org.anyuan.notify.adapter.out.push;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Web Push of a deployment. Without a key there is none. */
@ConfigMapping(prefix = "anyuan.notify.push")
public interface PushSettings {
  /** A PEM file with a private key of P-256 (PKCS#8) and its public one. */
  Optional<String> keyFile();

  /** Whom a push service may ask about us: {@code mailto:} or {@code https:}. */
  @WithDefault("mailto:anyuan@localhost")
  String subject();

  /** So long a push service keeps a message for a browser that is away. */
  @WithDefault("PT30M")
  Duration lasts();
}
