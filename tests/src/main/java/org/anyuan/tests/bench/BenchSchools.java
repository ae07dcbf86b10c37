package org.anyuan.tests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.anyuan.tests.press.Device;
import org.anyuan.tests.press.PressLoad;
import org.anyuan.tests.press.SignedPress;
import org.anyuan.tests.stack.Await;
import org.anyuan.tests.stack.Rest;
import org.anyuan.tests.stack.Stack;

/**
 * Invented schools, one device each, imported as any are. Each school gives three presses that open
 * an incident: one in each mode, since incidents of different modes never merge.
 */
final class BenchSchools {
  private static final List<String> MODES = List.of("TEST", "EXERCISE", "ACTUAL");
  private static final Duration IMPORTED_WITHIN = Duration.ofMinutes(5);

  private final List<Device> devices = new ArrayList<>();
  private final List<Device> others = new ArrayList<>();
  private final int usable;
  private int next;

  BenchSchools(int count) {
    this(count, 0);
  }

  /** With further devices at the same schools, which press nothing. */
  BenchSchools(int count, int further) {
    usable = count;
    var random = new Random(1);
    for (int i = 0; i <= count; i++) {
      var secret = new byte[32];
      random.nextBytes(secret);
      devices.add(
          new Device(
              "bench-%05d-b1".formatted(i),
              "bench-%05d".formatted(i),
              "whsec_" + Base64.getEncoder().encodeToString(secret)));
    }
    for (int i = 0; i < further; i++) {
      var secret = new byte[32];
      random.nextBytes(secret);
      others.add(
          new Device(
              "bench-other-%05d".formatted(i),
              "bench-%05d".formatted(i % count),
              "whsec_" + Base64.getEncoder().encodeToString(secret)));
    }
  }

  List<Device> others() {
    return others;
  }

  void load(Rest door, String administrator) {
    var regions = areas();
    var schools =
        new StringBuilder(
            "id,name,englishName,type,regionId,policeStationName,longitude,latitude,datum,"
                + "buildings,arrivalTime,dismissalTime,demo\n");
    var rows = new StringBuilder("id,schoolId,kind,protocol,building,floor,room,enabled,secret\n");
    for (int i = 0; i < devices.size(); i++) {
      var device = devices.get(i);
      var region = regions.get(i % regions.size());
      schools.append(
          "%s,压测学校%d,Bench school %d,PRIMARY,%s,,114.3,30.6,CGCS2000,门卫室,07:30,17:00,true%n"
              .formatted(device.schoolId(), i, i, region));
      rows.append(row(device));
    }
    others.forEach(device -> rows.append(row(device)));
    load(door, administrator, "SCHOOLS", schools.toString());
    load(door, administrator, "DEVICES", rows.toString());
  }

  private static String row(Device device) {
    return "%s,%s,BUTTON,HTTP,门卫室,1,,true,%s%n"
        .formatted(device.id(), device.schoolId(), device.secret());
  }

  private static void load(Rest door, String token, String type, String csv) {
    var accepted = door.postCsv("/api/v1/imports?type=" + type, token, csv);
    if (accepted.status() != 202) {
      throw new IllegalStateException("import refused: " + accepted);
    }
    var path = URI.create(accepted.location()).getPath();
    Await.until(
        "the import of " + type,
        IMPORTED_WITHIN,
        () -> !door.get(path, token).body().path("state").asText().equals("RUNNING"));
    var end = door.get(path, token).body();
    if (!end.path("state").asText().equals("DONE") || end.path("rejectedRows").asInt() > 0) {
      throw new IllegalStateException("import failed: " + end);
    }
  }

  /** The police-station areas in which they lie. */
  static List<String> areas() {
    return columnOfAreas(0);
  }

  /** The counties of those areas. */
  static List<String> counties() {
    return columnOfAreas(2).stream().distinct().toList();
  }

  private static List<String> columnOfAreas(int column) {
    try {
      return Files.readAllLines(
              Stack.repository().resolve("services/ledger/src/main/resources/demo/regions.csv"))
          .stream()
          .filter(l -> l.contains(",POLICE_STATION_AREA,"))
          .map(l -> l.split(",", -1)[column])
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Until alarm knows the last device that was imported. */
  void awaitKnown(Stack stack) {
    var probe = new SignedPress(spare(), Long.MAX_VALUE >> 11, "tamper", "TEST");
    try (var load = new PressLoad(stack.url(8081), Duration.ofMinutes(2))) {
      load.send(probe, System.nanoTime());
      Await.until("alarm knows the schools", Duration.ofMinutes(2), load::settled);
      if (load.answered().isEmpty()) {
        throw new IllegalStateException("alarm does not know the schools");
      }
    }
  }

  int left() {
    return usable * MODES.size() - next;
  }

  /** One more than the presses use. */
  Device spare() {
    return devices.getLast();
  }

  SignedPress press() {
    return press(1);
  }

  /** Every so many presses in a row are of one school. */
  synchronized SignedPress press(int ofSchool) {
    var incident = next / ofSchool;
    var device = devices.get(incident % usable);
    var mode = MODES.get(incident / usable);
    return new SignedPress(device, next++, "panic", mode);
  }
}
