package org.anyuan.patrol;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;

/** A key for gate codes. */
public final class GateKey implements QuarkusTestResourceLifecycleManager {
  private Path file;

  @Override
  public Map<String, String> start() {
    try {
      file = Files.createTempFile("gate", ".key");
      var key = new byte[32];
      new SecureRandom().nextBytes(key);
      Files.write(file, key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of("anyuan.beats.gate-key", file.toString());
  }

  @Override
  public void stop() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
