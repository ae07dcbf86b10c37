package org.anyuan.notify.adapter.out.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.anyuan.notify.application.channel.Sealing;

/** Key files, for tests. */
public final class KeyFiles {
  private KeyFiles() {}

  public static String line() {
    var key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  static AddressKeyFile file(Path folder, String... lines) {
    try {
      var file = Files.createTempFile(folder, "address", ".key");
      Files.write(file, List.of(lines));
      return new AddressKeyFile(Optional.of(file.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Sealing sealing(Path folder, String... lines) {
    return file(folder, lines);
  }
}
