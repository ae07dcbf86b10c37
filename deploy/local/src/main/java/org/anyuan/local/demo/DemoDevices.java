package org.anyuan.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.anyuan.local.SecretFiles;
import org.anyuan.local.Secrets;

/** The invented devices of the ledger's demo data. */
final class DemoDevices {

  /** One line of the file. */
  record Row(String id, String schoolId, boolean enabled, String line) {}

  private static final String FILE = "devices.csv";

  private DemoDevices() {}

  static Path folder(Path repository) {
    return repository.resolve("services/ledger/src/main/resources/demo");
  }

  static List<Row> read(Path repository) {
    List<String> lines = lines(repository, FILE);
    List<String> columns = Arrays.asList(lines.getFirst().split(",", -1));
    int id = columns.indexOf("id");
    int school = columns.indexOf("schoolId");
    int enabled = columns.indexOf("enabled");
    // The demo file quotes nothing, which its own test holds.
    return lines.stream()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> line.split(",", -1))
        .map(f -> new Row(f[id], f[school], f[enabled].equals("true"), String.join(",", f)))
        .toList();
  }

  /** The file with a column of secrets, as the import takes it. */
  static String withSecrets(Path repository, Secrets secrets) {
    StringBuilder csv = new StringBuilder(lines(repository, FILE).getFirst()).append(",secret\n");
    for (Row row : read(repository)) {
      csv.append(row.line()).append(',').append(secret(row, secrets)).append('\n');
    }
    return csv.toString();
  }

  static List<Credentials.Device> credentials(Path repository, Secrets secrets) {
    return read(repository).stream()
        .filter(Row::enabled)
        .map(row -> new Credentials.Device(row.id(), row.schoolId(), secret(row, secrets)))
        .toList();
  }

  private static String secret(Row row, Secrets secrets) {
    return secrets.get(row.id(), SecretFiles::randomDeviceSecret);
  }

  /** Of one of the demo's files. */
  static List<String> lines(Path repository, String name) {
    try {
      return Files.readAllLines(folder(repository).resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("The demo data cannot be read", e);
    }
  }
}
