package org.anyuan.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Named secrets in one file, each generated when it is first asked for. */
public final class Secrets {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Map<String, String> values;

  public Secrets(Path file) {
    this.file = file;
    this.values = read(file);
  }

  public synchronized String get(String name) {
    return get(name, SecretFiles::random);
  }

  public synchronized String get(String name, Supplier<String> generator) {
    return values.computeIfAbsent(name, unused -> generator.get());
  }

  /** Before a secret is used anywhere, so that a crash cannot lose it. */
  public synchronized void save() {
    try {
      SecretFiles.write(
          file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(values) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("Could not be written: " + file, e);
    }
  }

  private static Map<String, String> read(Path file) {
    try {
      return Files.exists(file)
          ? JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, String>>() {})
          : new TreeMap<>();
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + file + " (make clean removes it)", e);
    }
  }
}
