package org.anyuan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Files that only their owner reads, replaced as a whole. */
public final class SecretFiles {

  private static final SecureRandom RANDOM = new SecureRandom();

  private SecretFiles() {}

  public static void write(Path file, String content) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      // A temporary file is created with mode 0600.
      Path unfinished =
          Files.createTempFile(file.toAbsolutePath().getParent(), ".unfinished", null);
      Files.writeString(unfinished, content);
      Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not be written: " + file, e);
    }
  }

  /** 144 random bits, safe in a URL, a shell and a CSV file. */
  public static String random() {
    byte[] bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A file of as many random characters as hold 256 bits, written once. */
  public static Path random(Path folder, String name) {
    Path file = folder.resolve(name + ".key");
    if (!Files.exists(file)) {
      byte[] bytes = new byte[32];
      RANDOM.nextBytes(bytes);
      write(file, Base64.getEncoder().encodeToString(bytes));
    }
    return file;
  }

  /** A ring of keys with one in it, as those who seal read it: a line each, the first seals. */
  public static Path keyRing(Path folder, String name) {
    Path file = folder.resolve(name + ".keys");
    if (!Files.exists(file)) {
      byte[] bytes = new byte[32];
      RANDOM.nextBytes(bytes);
      write(file, "1 " + Base64.getEncoder().encodeToString(bytes) + "\n");
    }
    return file;
  }

  /** A device's secret as Standard Webhooks writes one. */
  public static String randomDeviceSecret() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return "whsec_" + Base64.getEncoder().encodeToString(bytes);
  }
}
