package org.anyuan.incident.application;

import java.util.Optional;
import java.util.SortedSet;

/** The alarm devices, as the ledger publishes them: those that are not retired. */
public interface RegisteredDevices {

  /** False until they were read once: what is not found then is not known to be missing. */
  boolean complete();

  Optional<String> schoolOf(String deviceId);

  SortedSet<String> of(String schoolId);
}
