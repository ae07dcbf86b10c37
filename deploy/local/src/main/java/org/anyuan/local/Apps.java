package org.anyuan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** The built services, copied, so that a build does not pull the jars from under a running one. */
final class Apps {

  private Apps() {}

  static void refresh(Path built, Path copy) {
    try {
      Files.createDirectories(copy);
      try (Stream<Path> files = Files.walk(built)) {
        for (Path file : files.toList()) {
          Path target = copy.resolve(built.relativize(file).toString());
          if (Files.isDirectory(file)) {
            Files.createDirectories(target);
          } else {
            copy(file, target);
          }
        }
      }
      removeVanished(built, copy);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not be copied: " + built, e);
    }
  }

  static void refreshJar(Path folder, String pattern, Path target) {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, pattern)) {
      for (Path jar : jars) {
        copy(jar, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Could not be copied: " + folder, e);
    }
  }

  private static void copy(Path file, Path target) throws IOException {
    if (!same(file, target)) {
      Files.copy(
          file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private static void removeVanished(Path built, Path copy) throws IOException {
    try (Stream<Path> files = Files.walk(copy)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!Files.exists(built.resolve(copy.relativize(file).toString()))) {
          Files.delete(file);
        }
      }
    }
  }

  private static boolean same(Path a, Path b) throws IOException {
    return Files.exists(b)
        && Files.size(a) == Files.size(b)
        && Files.getLastModifiedTime(a).equals(Files.getLastModifiedTime(b));
  }
}
