package org.anyuan.alarm.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Sockets to MQTT over TLS that trust the server's certificate. */
public final class MqttTls {
  private static final char[] NO_PASSWORD = new char[0];

  private MqttTls() {}

  public static Path folder() {
    return Path.of(Registry.config("test.mqtt.folder"));
  }

  /**
   * Connected, and before the first byte.
   *
   * @param name of the client's certificate in the folder
   */
  public static Socket socket(Optional<String> name) throws IOException, GeneralSecurityException {
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("mqtt", certificate(folder().resolve("mqtt.certificate.pem")));
    var trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    var keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(name.isEmpty() ? null : own(name.get()), NO_PASSWORD);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    var port = Integer.parseInt(Registry.config("anyuan.alarm.mqtt.tls.port"));
    return context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
  }

  private static KeyStore own(String name) throws IOException, GeneralSecurityException {
    var text =
        Files.readString(folder().resolve(name + ".private.pem"), StandardCharsets.US_ASCII)
            .replaceAll("-----[A-Z ]+-----", "");
    var key =
        KeyFactory.getInstance("EC")
            .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text)));
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "client",
        key,
        NO_PASSWORD,
        new Certificate[] {certificate(folder().resolve(name + ".certificate.pem"))});
    return store;
  }

  private static Certificate certificate(Path file) throws IOException, GeneralSecurityException {
    try (var in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }
}
