package org.anyuan.tests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anyuan.tests.press.Device;
import org.anyuan.tests.press.SignedPress;

/**
 * New presses, from each device in turn, except those of the schools that are set apart: their
 * incidents stay open, and a test that asks of one school would find its press merged into them.
 */
final class Presses {
  private static final int ONE_OF = 4;
  private static final AtomicLong SEQUENCE = new AtomicLong(System.currentTimeMillis());

  private final List<Device> devices;
  private final List<Device> oneOfEachSchool;

  Presses(List<Device> all) {
    var apart = schoolsSetApart(all);
    this.devices = all.stream().filter(d -> !apart.contains(d.schoolId())).toList();
    this.oneOfEachSchool =
        List.copyOf(
            devices.stream()
                .collect(
                    Collectors.toMap(
                        Device::schoolId, d -> d, (first, _) -> first, LinkedHashMap::new))
                .values());
  }

  /** The first button of each school that no load presses. */
  static List<Device> setApart(List<Device> all) {
    var apart = schoolsSetApart(all);
    return all.stream()
        .filter(d -> d.id().endsWith("-b1") && apart.contains(d.schoolId()))
        .toList();
  }

  /** Every fourth in the order of ids, so over all counties. */
  private static Set<String> schoolsSetApart(List<Device> all) {
    var schools = all.stream().map(Device::schoolId).distinct().sorted().toList();
    return IntStream.range(0, schools.size())
        .filter(i -> i % ONE_OF == 0)
        .mapToObj(schools::get)
        .collect(Collectors.toSet());
  }

  SignedPress next(long n) {
    return of(devices.get((int) (n % devices.size())), "panic", "ACTUAL");
  }

  /** Of another school each time, in a mode of their own: each opens an incident. */
  SignedPress nextThatOpens(long n) {
    return of(oneOfEachSchool.get(Math.toIntExact(n)), "panic", "TEST");
  }

  static SignedPress of(Device device, String kind, String mode) {
    return new SignedPress(device, SEQUENCE.incrementAndGet(), kind, mode);
  }
}
