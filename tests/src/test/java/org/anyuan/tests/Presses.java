package org.anyuan.tests;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.anyuan.tests.press.Device;
import org.anyuan.tests.press.SignedPress;

/** New presses, from each device in turn. */
final class Presses {
  private static final AtomicLong SEQUENCE = new AtomicLong(System.currentTimeMillis());

  private final List<Device> devices;

  Presses(List<Device> devices) {
    this.devices = devices;
  }

  SignedPress next(long n) {
    return of(devices.get((int) (n % devices.size())), "panic", "ACTUAL");
  }

  static SignedPress of(Device device, String kind, String mode) {
    return new SignedPress(device, SEQUENCE.incrementAndGet(), kind, mode);
  }
}
