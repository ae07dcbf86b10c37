package org.anyuan.alarm.domain.supervision;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The faults of a device that last, a bit each: there are hundreds of thousands of devices.
 *
 * @param bits by {@link Fault#bit()}
 */
public record Faults(byte bits) {
  public static final Faults NONE = new Faults((byte) 0);

  public static Faults of(Fault... faults) {
    var all = NONE;
    for (var fault : faults) {
      all = all.with(fault);
    }
    return all;
  }

  public Faults with(Fault fault) {
    return new Faults((byte) (bits | fault.bit()));
  }

  public Faults without(Fault fault) {
    return new Faults((byte) (bits & ~fault.bit()));
  }

  public boolean has(Fault fault) {
    return (bits & fault.bit()) != 0;
  }

  public boolean any() {
    return bits != 0;
  }

  /**
   * Nobody may rely on an alarm from it: it was opened or torn off, or it runs on a battery that is
   * nearly empty. One of these alone, mains or battery, leaves it working.
   */
  public boolean preventAlarm() {
    return has(Fault.TAMPER) || (has(Fault.MAINS_LOST) && has(Fault.BATTERY_LOW));
  }

  public Set<Fault> all() {
    return Arrays.stream(Fault.values())
        .filter(this::has)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fault.class)));
  }
}
