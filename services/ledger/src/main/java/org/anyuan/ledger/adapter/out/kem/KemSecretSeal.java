package org.anyuan.ledger.adapter.out.kem;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
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
  private final PublicKey alarm;

  KemSecretSeal(@ConfigProperty(name = "anyuan.device-key.public") Path key)
      throws IOException, GeneralSecurityException {
    alarm = PemKeys.x25519Public(key);
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
    if (secret.guessable()) {
      return UUID.randomUUID().toString();
    }
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update("anyuan.device-secret\u001f".getBytes(UTF_8));
      digest.update((device.value() + "\u001f").getBytes(UTF_8));
      return HexFormat.of().formatHex(digest.digest(secret.bytes()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
