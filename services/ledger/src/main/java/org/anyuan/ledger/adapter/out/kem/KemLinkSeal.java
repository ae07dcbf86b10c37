package org.anyuan.ledger.adapter.out.kem;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;
import org.anyuan.common.secret.PemKeys;
import org.anyuan.common.secret.SealedSecrets;
import org.anyuan.ledger.application.LinkSeal;
import org.anyuan.ledger.domain.CameraId;
import org.anyuan.ledger.domain.CameraLink;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Without incident's public key the registry goes on; links alone are not taken in. */
@Startup
@ApplicationScoped
class KemLinkSeal implements LinkSeal {
  private static final Logger LOG = Logger.getLogger(KemLinkSeal.class);

  private final Optional<PublicKey> incident;

  KemLinkSeal(@ConfigProperty(name = "anyuan.camera-key.public") Path key) {
    incident = read(key);
  }

  private static Optional<PublicKey> read(Path key) {
    try {
      return Optional.of(PemKeys.x25519Public(key));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      LOG.warn("no key for camera links, none will be taken in", e);
      return Optional.empty();
    }
  }

  @Override
  public String seal(CameraId camera, CameraLink kind, String link) {
    try {
      var of = SealedSecrets.ofCameraLink(camera.value(), kind.name());
      var sealed = SealedSecrets.seal(incident.orElseThrow(NoKey::new), of, link.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(sealed.toByteArray());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a link could not be sealed", e);
    }
  }
}
