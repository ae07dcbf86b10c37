package org.anyuan.response.application.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.anyuan.response.domain.publication.Voice;

/** As whom a deployment speaks to the public, and to how many at once. */
@ConfigMapping(prefix = "anyuan.public")
public interface PublicSettings {
  /** As CAP names it: the deployment's domain name. */
  String sender();

  /** Where the public reads it, such as https://anyuan.example.gov.cn. */
  URI site();

  /** How long a CAP message counts unless a later one takes its place. */
  @WithDefault("PT24H")
  Duration lasts();

  /** Streams that subscribers may hold open on one copy. */
  @WithDefault("1000")
  int streams();

  /** Who speaks for a region and those below it, by its id, such as 武汉市公安局武昌区分局. */
  Map<String, Issuer> issuers();

  /** An official body. */
  interface Issuer {
    String zh();

    String en();
  }

  default Voice voice() {
    return new Voice(sender(), site(), lasts());
  }
}
