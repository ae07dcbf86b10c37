package org.anyuan.lead;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** A key of this run alone. */
public final class KeyFile implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    var key = new byte[32];
    new SecureRandom().nextBytes(key);
    try {
      var file = Files.createTempFile("lead", ".keys");
      file.toFile().deleteOnExit();
      Files.writeString(file, "k1 " + Base64.getEncoder().encodeToString(key) + "\n");
      return Map.of("anyuan.lead.keys", file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {}
}
