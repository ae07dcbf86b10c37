package org.anyuan.notify.application.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.anyuan.notify.domain.channel.What;

/**
 * The gateway to telephones. Without an address and secrets there are no text messages and calls.
 */
@ConfigMapping(prefix = "anyuan.notify.gateway")
public interface GatewaySettings {
  Optional<URI> url();

  /**
   * A file with one {@code whsec_} secret, or several: the first signs, the others count as well.
   */
  Optional<String> secretFile();

  /** The same for what comes from the gateway; absent: the same secrets. */
  Optional<String> callbackSecretFile();

  /** Templates that a carrier has approved, by what is told. One that is missing: text alone. */
  Map<What, String> templates();

  /** How old a call-back may be when it comes: an older one may be somebody's who listened. */
  @WithDefault("PT5M")
  Duration window();

  /** So long a text message is worth delivering. */
  @WithDefault("PT15M")
  Duration lasts();
}
