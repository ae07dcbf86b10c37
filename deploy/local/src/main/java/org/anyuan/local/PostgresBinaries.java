package org.anyuan.local;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the artifact that carries them. */
final class PostgresBinaries {

  private PostgresBinaries() {}

  /** Returns the folder that holds {@code bin/postgres}, below {@code parent}. */
  static Path unpack(Path parent) throws IOException {
    Files.createDirectories(parent);
    Path home = parent.resolve("postgresql-" + checksum());
    if (Files.exists(home)) {
      return home;
    }
    Path lockFile = parent.resolve("postgresql.lock");
    // Several test JVMs may want it at the same moment.
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (lock.isValid() && !Files.exists(home)) {
        Path unfinished = Files.createTempDirectory(parent, "postgresql-unfinished");
        unpackInto(unfinished);
        Files.setPosixFilePermissions(unfinished, permissions(0b111_101_101));
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return home;
  }

  private static void unpackInto(Path target) throws IOException {
    try (InputStream archive = archive();
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("The archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(file.getParent());
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(tar, file);
          Files.setPosixFilePermissions(file, permissions(entry.getMode()));
        }
      }
    }
  }

  private static InputStream archive() throws IOException {
    String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    boolean arm = machine.equals("aarch64") || machine.equals("arm64");
    InputStream found =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, arm ? "arm_64" : "x86_64");
    if (found == null) {
      throw new IOException("No PostgreSQL for " + system + " on " + machine);
    }
    return found;
  }

  private static String checksum() throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream in = new CheckedInputStream(archive(), sum)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return Long.toHexString(sum.getValue());
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    PosixFilePermission[] all = PosixFilePermission.values();
    for (int bit = 0; bit < all.length; bit++) {
      // The enum lists owner's read first, the highest of the nine bits.
      if ((mode & (1 << (all.length - 1 - bit))) != 0) {
        permissions.add(all[bit]);
      }
    }
    return permissions;
  }
}
