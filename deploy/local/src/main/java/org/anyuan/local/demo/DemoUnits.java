package org.anyuan.local.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * An invented patrol car for each police station area of one city, on duty at its station: so that
 * an incident there finds somebody to send.
 */
final class DemoUnits {

  private static final String CITY = "4201";
  private static final Duration KNOWN_WITHIN = Duration.ofSeconds(60);

  private final Path repository;
  private final Door door;

  DemoUnits(Path repository, Door door) {
    this.repository = repository;
    this.door = door;
  }

  /** Of what was registered before, nothing is changed. Returns how many there are. */
  int register(String dispatcher) {
    List<Map<String, Object>> units = units();
    for (Map<String, Object> unit : units) {
      // Patrol hears of a new region from the ledger, a moment later.
      Door.Answer made = onceKnown(() -> door.command("/api/v1/units", dispatcher, unit));
      if (made.status() == 409) {
        continue;
      }
      made.orFail("unit " + unit.get("id"));
      door.command("/api/v1/units/" + unit.get("id") + "/on-duty", dispatcher, Map.of())
          .orFail("on duty: unit " + unit.get("id"));
    }
    return units.size();
  }

  List<Map<String, Object>> units() {
    List<String> lines = DemoDevices.lines(repository, "regions.csv");
    List<String> columns = Arrays.asList(lines.getFirst().split(",", -1));
    int level = columns.indexOf("level");
    return lines.stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .filter(f -> f[level].equals("POLICE_STATION_AREA") && f[0].startsWith(CITY))
        .map(f -> unit(columns, f))
        .toList();
  }

  private static Map<String, Object> unit(List<String> columns, String[] fields) {
    String region = fields[columns.indexOf("id")];
    String station = fields[columns.indexOf("name")].replaceFirst("辖区$", "");
    return Map.of(
        "id",
        "demo-" + region + "-u1",
        "callSign",
        station + "巡逻一组",
        "kind",
        "POLICE",
        "agency",
        station,
        "regionId",
        region,
        "headcount",
        2,
        "equipment",
        List.of("PATROL_CAR", "BODY_CAMERA"),
        "station",
        Map.of(
            "longitude", Double.valueOf(fields[columns.indexOf("longitude")]),
            "latitude", Double.valueOf(fields[columns.indexOf("latitude")])));
  }

  private static Door.Answer onceKnown(Supplier<Door.Answer> asking) {
    long end = System.nanoTime() + KNOWN_WITHIN.toNanos();
    Door.Answer answer = asking.get();
    while (answer.status() == 400 && System.nanoTime() < end) {
      try {
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new DemoFailure("interrupted");
      }
      answer = asking.get();
    }
    return answer;
  }
}
