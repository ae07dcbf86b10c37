package org.anyuan.alarm.adapter.in.mqtt;

import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** TLS 1.2 and 1.3 with our certificate, and with the devices' where somebody may issue them. */
final class TlsContext {
  private TlsContext() {}

  static Optional<SslContext> of(MqttSettings.Tls settings) {
    if (settings.certificate().isEmpty()) {
      return Optional.empty();
    }
    var key =
        settings
            .key()
            .orElseThrow(() -> new IllegalStateException("anyuan.alarm.mqtt.tls.key is missing"));
    try {
      var context =
          SslContextBuilder.forServer(settings.certificate().get().toFile(), key.toFile())
              .protocols("TLSv1.3", "TLSv1.2");
      if (settings.clientAuthorities().isPresent()) {
        context
            .trustManager(settings.clientAuthorities().get().toFile())
            // A device without one has its secret.
            .clientAuth(ClientAuth.OPTIONAL);
      }
      return Optional.of(context.build());
    } catch (SSLException | IllegalArgumentException e) {
      throw new IllegalStateException("MQTT over TLS cannot be offered: " + e.getMessage(), e);
    }
  }
}
