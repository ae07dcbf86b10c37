package org.anyuan.incident.application;

import java.util.Collection;
import org.anyuan.proto.ledger.v1.Camera;

/** The cameras, as the ledger publishes them. */
public interface CameraRegistry {
  /** False until they were read once: none found then does not mean that there is none. */
  boolean complete();

  /** Without those that are disabled or retired. */
  Collection<Camera> inUseAt(String schoolId);
}
