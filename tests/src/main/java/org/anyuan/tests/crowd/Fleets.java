package org.anyuan.tests.crowd;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anyuan.tests.press.Device;

/** One fleet, as many processes as there are ports to which it connects, evenly over them. */
final class Fleets implements AutoCloseable {
  private final List<FleetProcess> fleets = new ArrayList<>();

  Fleets(List<Integer> ports, List<Device> devices) {
    var each = Math.ceilDiv(devices.size(), ports.size());
    for (var n = 0; n < ports.size(); n++) {
      var first = n * each;
      var last = Math.min(first + each, devices.size());
      fleets.add(new FleetProcess(ports.get(n), first, devices.subList(first, last)));
    }
  }

  /** Loses every connection now; each comes again within this time. */
  void drop(Duration jitter) {
    fleets.forEach(f -> f.drop(jitter));
  }

  int connected() {
    return fleets.stream().mapToInt(FleetProcess::connected).sum();
  }

  /** Sessions that ended without our doing. */
  int lost() {
    return fleets.stream().mapToInt(FleetProcess::lost).sum();
  }

  @Override
  public void close() {
    fleets.forEach(FleetProcess::close);
  }
}
