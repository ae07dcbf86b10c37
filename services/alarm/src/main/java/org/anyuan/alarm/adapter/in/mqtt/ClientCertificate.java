package org.anyuan.alarm.adapter.in.mqtt;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslHandler;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Whom a client certificate names. That it is genuine was checked as the connection began. */
final class ClientCertificate {
  private ClientCertificate() {}

  static Optional<String> commonName(ChannelPipeline pipeline) {
    var tls = pipeline.get(SslHandler.class);
    if (tls == null) {
      return Optional.empty();
    }
    try {
      return tls.engine().getSession().getPeerCertificates()[0] instanceof X509Certificate leaf
          ? commonName(leaf)
          : Optional.empty();
    } catch (SSLPeerUnverifiedException _) {
      return Optional.empty();
    }
  }

  /** Of several, none: then it is not clear whom it names. */
  static Optional<String> commonName(X509Certificate certificate) {
    try {
      var names =
          new LdapName(certificate.getSubjectX500Principal().getName())
              .getRdns().stream()
                  .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                  .map(rdn -> rdn.getValue().toString())
                  .toList();
      return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    } catch (InvalidNameException _) {
      return Optional.empty();
    }
  }
}
