package org.anyuan.tests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.anyuan.tests.press.Device;
import org.anyuan.tests.press.SignedPress;

/** New presses, from each device in turn. */
final class Presses {
  private static final AtomicLong SEQUENCE = new AtomicLong(System.currentTimeMillis());

  private final List<Device> devices;
  private final List<Device> oneOfEachSchool;

  Presses(List<Device> devices) {
    this.devices = devices;
    this.oneOfEachSchool =
        List.copyOf(
            devices.stream()
                .collect(
                    Collectors.toMap(
                        Device::schoolId, d -> d, (first, _) -> first, LinkedHashMap::new))
                .values());
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
