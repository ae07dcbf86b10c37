package org.anyuan.incident.adapter.in.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Which school has which devices. Changed by one thread, read by any. */
final class DeviceRolls {
  private final Map<String, String> schools = new ConcurrentHashMap<>();
  private final Map<String, SortedSet<String>> devices = new ConcurrentHashMap<>();

  Optional<String> schoolOf(String deviceId) {
    return Optional.ofNullable(schools.get(deviceId));
  }

  SortedSet<String> of(String schoolId) {
    return devices.getOrDefault(schoolId, new TreeSet<>());
  }

  /**
   * @param schoolId absent: it is no school's any more
   */
  void put(String deviceId, Optional<String> schoolId) {
    var before =
        schoolId.isPresent() ? schools.put(deviceId, schoolId.get()) : schools.remove(deviceId);
    if (schoolId.isPresent() && schoolId.get().equals(before)) {
      return;
    }
    // A set is never changed: whoever reads has it as it was.
    schoolId.ifPresent(
        school ->
            devices.compute(
                school,
                (_, all) -> {
                  var next = all == null ? new TreeSet<String>() : new TreeSet<>(all);
                  next.add(deviceId);
                  return next;
                }));
    if (before != null) {
      devices.computeIfPresent(
          before,
          (_, all) -> {
            var next = new TreeSet<>(all);
            next.remove(deviceId);
            return next.isEmpty() ? null : next;
          });
    }
  }
}
