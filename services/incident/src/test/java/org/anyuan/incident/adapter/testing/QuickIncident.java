package org.anyuan.incident.adapter.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The service as it is, with heartbeats that a test can wait for and a folder of its own. */
public final class QuickIncident implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "anyuan.incident.heartbeat", "1s", "anyuan.decider.state-dir", folder().toString());
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("anyuan-incident");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
