package org.anyuan.ledger.application;

import org.anyuan.ledger.domain.CameraId;
import org.anyuan.ledger.domain.CameraLink;

/** Seals a camera's link so that the incident service alone can open it. */
public interface LinkSeal {
  /** Base64. Throws {@link NoKey}. */
  String seal(CameraId camera, CameraLink kind, String link);

  /** The incident service's public key is not set up: no link can be taken in. */
  final class NoKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoKey() {
      super("the key for camera links is missing", null, false, false);
    }
  }
}
