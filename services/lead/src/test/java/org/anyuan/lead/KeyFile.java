package org.anyuan.lead;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** A key and a folder for attachments of this run alone. */
public final class KeyFile implements QuarkusTestResourceLifecycleManager {
  /** Where attachments lie. */
  static Path folder() {
    return Path.of(
        ConfigProvider.getConfig()
            .getValue("anyuan.lead.attachments", String.class)
            .substring("files:".length()));
  }

  @Override
  public Map<String, String> start() {
    var key = new byte[32];
    new SecureRandom().nextBytes(key);
    try {
      var file = Files.createTempFile("lead", ".keys");
      file.toFile().deleteOnExit();
      Files.writeString(file, "k1 " + Base64.getEncoder().encodeToString(key) + "\n");
      var folder = Files.createTempDirectory("lead-attachments");
      return Map.of(
          "anyuan.lead.keys", file.toString(), "anyuan.lead.attachments", "files:" + folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {}
}
