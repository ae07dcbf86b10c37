package org.anyuan.notify.adapter.out.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.anyuan.common.secret.WebhookSignature;
import org.anyuan.notify.application.channel.GatewayKeys;
import org.anyuan.notify.application.channel.GatewaySettings;

/** Read once, at the start: a wrong file is said then, and not at the first alarm. */
@ApplicationScoped
class GatewayKeyFiles implements GatewayKeys {
  private static final String PREFIX = "whsec_";

  /** Standard Webhooks asks for 24 to 64 bytes. */
  private static final int SHORTEST = 24;

  private static final int LONGEST = 64;

  private final List<SecretKeySpec> ours;
  private final List<SecretKeySpec> theirs;

  GatewayKeyFiles(GatewaySettings settings) {
    ours = keys(settings.secretFile());
    theirs = settings.callbackSecretFile().isPresent() ? keys(settings.callbackSecretFile()) : ours;
  }

  private static List<SecretKeySpec> keys(Optional<String> file) {
    return file.filter(name -> !name.isBlank()).stream()
        .flatMap(name -> lines(name).stream())
        .filter(line -> !line.isBlank())
        .map(line -> WebhookSignature.key(bytes(line.strip())))
        .toList();
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException("the secrets of the gateway cannot be read", e);
    }
  }

  private static byte[] bytes(String secret) {
    try {
      var bytes =
          Base64.getDecoder()
              .decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
      if (bytes.length >= SHORTEST && bytes.length <= LONGEST) {
        return bytes;
      }
    } catch (IllegalArgumentException _) {
      // Said below, without what was read.
    }
    throw new IllegalArgumentException("a gateway's secret is 24 to 64 bytes in base64");
  }

  @Override
  public List<SecretKeySpec> ours() {
    return ours;
  }

  @Override
  public List<SecretKeySpec> theirs() {
    return theirs;
  }
}
