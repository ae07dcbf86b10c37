package org.anyuan.ledger.adapter.out.kem;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.anyuan.common.secret.PemKeys;
import org.anyuan.common.secret.SealedSecrets;
import org.anyuan.ledger.application.PlainSecret;
import org.anyuan.ledger.application.SecretSeal;
import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.DeviceSecret;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Without alarm's public key no secret can be taken in, and the service does not start. */
@Startup
@ApplicationScoped
class KemSecretSeal implements SecretSeal {
  private static final int SHORTEST_KEY = 32;

  private final PublicKey alarm;
  private final Optional<SecretKeySpec> fingerprints;

  KemSecretSeal(
      @ConfigProperty(name = "anyuan.device-key.public") Path key,
      @ConfigProperty(name = "anyuan.device-key.fingerprints") Optional<Path> fingerprintKey)
      throws IOException, GeneralSecurityException {
    alarm = PemKeys.x25519Public(key);
    fingerprints =
        fingerprintKey.isPresent() ? Optional.of(read(fingerprintKey.get())) : Optional.empty();
  }

  private static SecretKeySpec read(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    if (bytes.length < SHORTEST_KEY) {
      throw new IllegalStateException("the key of fingerprints is shorter than 32 bytes");
    }
    return new SecretKeySpec(bytes, "HmacSHA256");
  }

  @Override
  public DeviceSecret seal(DeviceId device, PlainSecret secret) {
    try {
      var sealed = SealedSecrets.seal(alarm, device.value(), secret.reveal().getBytes(UTF_8));
      return new DeviceSecret(
          Base64.getEncoder().encodeToString(sealed.toByteArray()),
          fingerprint(device, secret),
          Optional.empty());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret could not be sealed", e);
    }
  }

  @Override
  public String fingerprint(DeviceId device, PlainSecret secret) {
    try {
      if (secret.guessable()) {
        return fingerprints.isPresent()
            ? keyed(fingerprints.get(), device, secret)
            : UUID.randomUUID().toString();
      }
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update("anyuan.device-secret\u001f".getBytes(UTF_8));
      digest.update((device.value() + "\u001f").getBytes(UTF_8));
      return HexFormat.of().formatHex(digest.digest(secret.bytes()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Worth nothing to whoever has the database alone: the key is not in it. */
  private static String keyed(SecretKeySpec key, DeviceId device, PlainSecret secret)
      throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(key);
    mac.update((device.value() + "\u001f").getBytes(UTF_8));
    return "keyed:" + HexFormat.of().formatHex(mac.doFinal(secret.bytes()));
  }
}
