package org.anyuan.incident.application;

import java.util.Optional;
import org.anyuan.incident.domain.CameraLink;
import org.anyuan.proto.ledger.v1.Camera;

/** Opens the links that were sealed for this service. */
public interface CameraLinks {
  /** Empty: the camera has no such link. Throws {@link Unreadable}. */
  Optional<String> open(Camera camera, CameraLink link);

  /** Sealed for another key than ours, or we have none. */
  final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreadable(Throwable cause) {
      super("a camera link cannot be opened", cause);
    }
  }
}
