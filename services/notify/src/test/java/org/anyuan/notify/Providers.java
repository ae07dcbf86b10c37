package org.anyuan.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Keys of a deployment, and where its providers will be: a test puts a receiver there itself. */
public final class Providers implements QuarkusTestResourceLifecycleManager {
  static final String GATEWAY_PORT = "anyuan.test.gateway-port";
  static final String MAIL_PORT = "anyuan.notify.mail.port";
  static final byte[] GATEWAY_SECRET = new byte[32];
  static final byte[] CALLBACK_SECRET = "what the gateway signs its own with".getBytes(UTF_8);

  private static final int LOWEST_PORT = 20_000;
  private static final int HIGHEST_PORT = 32_000;

  private Path folder;

  @Override
  public Map<String, String> start() {
    try {
      folder = Files.createTempDirectory("providers");
      var gateway = port();
      var settings = new HashMap<String, String>();
      settings.put(GATEWAY_PORT, Integer.toString(gateway));
      settings.put("anyuan.notify.address-key", file("address.key", random()));
      settings.put("anyuan.notify.gateway.url", "http://127.0.0.1:" + gateway);
      settings.put("anyuan.notify.gateway.secret-file", file("ours", whsec(GATEWAY_SECRET)));
      settings.put(
          "anyuan.notify.gateway.callback-secret-file", file("theirs", whsec(CALLBACK_SECRET)));
      settings.put("anyuan.notify.mail.host", "127.0.0.1");
      settings.put(MAIL_PORT, Integer.toString(port()));
      settings.put("anyuan.notify.mail.from", "anyuan@anyuan.example.cn");
      settings.put("anyuan.notify.mail.tls", "NONE");
      settings.put("anyuan.notify.push.key-file", file("push.pem", pair()));
      settings.put("anyuan.notify.webhook.allow-private", "true");
      return settings;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Below those that the system gives to connections: nobody else takes it in the meantime. */
  private static int port() {
    while (true) {
      var port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
      try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException _) {
        // Taken: another one.
      }
    }
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String random() {
    var key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  private static String whsec(byte[] secret) {
    return "whsec_" + Base64.getEncoder().encodeToString(secret);
  }

  private static String pair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    var pair = generator.generateKeyPair();
    return String.join(
        "\n",
        List.of(
            "-----BEGIN PRIVATE KEY-----",
            Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded()),
            "-----END PRIVATE KEY-----",
            "-----BEGIN PUBLIC KEY-----",
            Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded()),
            "-----END PUBLIC KEY-----",
            ""));
  }

  @Override
  public void stop() {
    try (Stream<Path> files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
