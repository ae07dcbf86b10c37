package org.anyuan.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.anyuan.local.supervise.Refused;
import org.anyuan.local.supervise.RunFolder;

/** Presses, one after the other, and the table of when each lane had them. */
public final class Presses {

  private static final int MOST = 1_000;

  private final RunFolder run;
  private final String base;
  private final Credentials credentials;
  private final Consumer<String> print;

  public Presses(RunFolder run, String base, Credentials credentials, Consumer<String> print) {
    this.run = run;
    this.base = base;
    this.credentials = credentials;
    this.print = print;
  }

  /**
   * Returns whether every lane had every press in time.
   *
   * @param deviceId empty: each press comes from the next school, so that it opens an incident
   */
  public boolean send(String kind, String mode, String deviceId, int count) {
    if (count < 1 || count > MOST) {
      throw new Refused("COUNT is from 1 to " + MOST);
    }
    Door door = new Door(base);
    LaneTable table = new LaneTable();
    try (Lanes lanes = Lanes.subscribe(door, credentials.users())) {
      String dispatcher = door.token(credentials.users().get("police-dispatcher"));
      TimedPress press = new TimedPress(door, lanes, dispatcher);
      for (int i = 0; i < count; i++) {
        table.add(press.run(device(deviceId), kind, mode));
      }
    }
    table.lines().forEach(print);
    if (!table.missing().isEmpty()) {
      print.accept("  not within 10 s: the lanes " + table.missing());
    }
    return table.missing().isEmpty();
  }

  private Credentials.Device device(String id) {
    if (id.isEmpty()) {
      return next();
    }
    return credentials.devices().stream()
        .filter(device -> device.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refused("no such demo device: " + id));
  }

  private Credentials.Device next() {
    Map<String, Credentials.Device> bySchool = new LinkedHashMap<>();
    credentials.devices().forEach(device -> bySchool.putIfAbsent(device.schoolId(), device));
    List<Credentials.Device> first = List.copyOf(bySchool.values());
    Path counter = run.data("presses");
    try {
      long sent = Files.exists(counter) ? Long.parseLong(Files.readString(counter).strip()) : 0;
      Files.writeString(counter, (sent + 1) + "\n");
      return first.get((int) (sent % first.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("Not usable: " + counter, e);
    }
  }
}
