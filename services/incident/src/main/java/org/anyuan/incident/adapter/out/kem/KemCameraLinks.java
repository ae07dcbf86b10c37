package org.anyuan.incident.adapter.out.kem;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Optional;
import org.anyuan.common.secret.PemKeys;
import org.anyuan.common.secret.SealedSecrets;
import org.anyuan.incident.application.CameraLinks;
import org.anyuan.incident.domain.CameraLink;
import org.anyuan.proto.ledger.v1.Camera;
import org.anyuan.proto.ledger.v1.SealedSecret;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Without its key the service does all else: a press must not wait for a camera's key. */
@Startup
@ApplicationScoped
class KemCameraLinks implements CameraLinks {
  private static final Logger LOG = Logger.getLogger(KemCameraLinks.class);

  private final Optional<PrivateKey> key;

  KemCameraLinks(@ConfigProperty(name = "anyuan.incident.camera-key") Path file) {
    key = read(file);
  }

  private static Optional<PrivateKey> read(Path file) {
    try {
      return Optional.of(PemKeys.x25519Private(file));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      LOG.warn("no key for camera links, none can be opened", e);
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> open(Camera camera, CameraLink link) {
    return switch (link) {
      case STREAM -> open(camera, link, camera.hasStreamLink(), camera.getStreamLink());
      case SNAPSHOT -> open(camera, link, camera.hasSnapshotLink(), camera.getSnapshotLink());
    };
  }

  private Optional<String> open(
      Camera camera, CameraLink link, boolean present, SealedSecret locked) {
    if (!present) {
      return Optional.empty();
    }
    try {
      var of = SealedSecrets.ofCameraLink(camera.getCameraId(), link.name());
      var with = key.orElseThrow(() -> new GeneralSecurityException("no key"));
      return Optional.of(new String(SealedSecrets.open(with, of, locked), UTF_8));
    } catch (GeneralSecurityException e) {
      throw new Unreadable(e);
    }
  }
}
