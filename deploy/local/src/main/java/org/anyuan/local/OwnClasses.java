package org.anyuan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** A build while the stack runs replaces the launcher's jar: so all of it is loaded at once. */
final class OwnClasses {

  private OwnClasses() {}

  static void load() {
    Path jar =
        Path.of(
            URI.create(
                OwnClasses.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    if (!Files.isRegularFile(jar)) {
      return;
    }
    try (JarFile file = new JarFile(jar.toFile())) {
      file.stream()
          .map(JarEntry::getName)
          .filter(name -> name.endsWith(".class") && !name.contains("/testing/"))
          .forEach(OwnClasses::load);
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + jar, e);
    }
  }

  private static void load(String entry) {
    String name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
    try {
      Class.forName(name, false, OwnClasses.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("The launcher's jar lacks " + name, e);
    }
  }
}
