package org.anyuan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.anyuan.local.Secrets;

/**
 * Brings the invented regions, schools, devices and cameras into the ledger and units into patrol,
 * once for each edition.
 */
final class DemoImport {

  private static final Duration DEADLINE = Duration.ofMinutes(2);

  private final Path repository;
  private final Path marker;
  private final Door door;
  private final Consumer<String> say;

  DemoImport(Path repository, Path marker, Door door, Consumer<String> say) {
    this.repository = repository;
    this.marker = marker;
    this.door = door;
    this.say = say;
  }

  void run(Secrets deviceSecrets, String administrator, String dispatcher) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("REGIONS", text("regions.csv"));
    files.put("SCHOOLS", text("schools.csv"));
    files.put("DEVICES", DemoDevices.withSecrets(repository, deviceSecrets));
    files.put("CAMERAS", text("cameras.csv"));
    // The ledger gives no secret back, so they are kept before they are used.
    deviceSecrets.save();
    String edition = edition(files);
    try {
      if (Files.exists(marker) && Files.readString(marker).equals(edition)) {
        return;
      }
      files.forEach((type, csv) -> load(type, csv, administrator));
      say.accept("demo units 演示警力: " + new DemoUnits(repository, door).register(dispatcher));
      // The data folder holds rows and marker together, so they are lost together.
      Files.writeString(marker, edition);
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + marker, e);
    }
  }

  private void load(String type, String csv, String token) {
    Door.Answer accepted =
        door.post("/api/v1/imports?type=" + type, token, "text/csv", csv, Map.of())
            .orFail("import of " + type);
    String path = URI.create(accepted.location()).getPath();
    JsonNode state = awaitEnd(path, token);
    String result =
        "demo "
            + type.toLowerCase(Locale.ROOT)
            + " 演示数据: "
            + state.path("importedRows").asInt()
            + " of "
            + state.path("totalRows").asInt();
    if (!state.path("state").asText().equals("DONE") || state.path("rejectedRows").asInt() > 0) {
      throw new DemoFailure(result + ", errors: " + state.path("errors"));
    }
    say.accept(result);
  }

  private JsonNode awaitEnd(String path, String token) {
    long end = System.nanoTime() + DEADLINE.toNanos();
    while (System.nanoTime() < end) {
      JsonNode state = door.get(path, token).orFail("state of an import").body();
      if (!state.path("state").asText().equals("RUNNING")) {
        return state;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new DemoFailure("interrupted");
      }
    }
    throw new DemoFailure("the import did not end within " + DEADLINE.toSeconds() + " s");
  }

  private String text(String name) {
    try {
      return Files.readString(DemoDevices.folder(repository).resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("The demo data cannot be read", e);
    }
  }

  private static String edition(Map<String, String> files) {
    CRC32 sum = new CRC32();
    files.values().forEach(text -> sum.update(text.getBytes(StandardCharsets.UTF_8)));
    return Long.toHexString(sum.getValue());
  }
}
