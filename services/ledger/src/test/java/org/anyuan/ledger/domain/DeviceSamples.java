package org.anyuan.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.DeviceDetails.Lines;
import org.anyuan.ledger.domain.SchoolDetails.DailyLife;

final class DeviceSamples {
  static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");
  static final RegionPath HUBEI = new RegionPath("/420000/");

  private DeviceSamples() {}

  static School school(String id) {
    return new School(
        SchoolDetails.of(
            id,
            "实验小学",
            "",
            "PRIMARY",
            "420000",
            "",
            new Position(114, 30),
            DailyLife.of(List.of(), "07:50", ""),
            false),
        new Jurisdiction(HUBEI, Optional.empty(), Optional.empty()),
        1,
        false);
  }

  static Device device(String protocol, String account) {
    return device(new DeviceLife.InUse(new Countersignature.NotNeeded()), protocol, account);
  }

  static Device device(DeviceLife life, String protocol, String account) {
    return new Device(
        details(protocol, account), HUBEI, List.of(secret("a")), life, Optional.empty(), 1);
  }

  static Device due(Device device) {
    var life =
        new DeviceLife.InUse(new Countersignature.Due("enrolment/1", NOW.plus(Duration.ofDays(7))));
    return new Device(
        device.details(), device.path(), device.secrets(), life, device.replaces(), 1);
  }

  static DeviceDetails details(String protocol, String account) {
    return DeviceDetails.of(
        "d1",
        "s1",
        "BUTTON",
        protocol,
        account,
        Place.of("", "", "", Optional.empty()),
        Lines.UNSAID);
  }

  static Device rotated(Device device, String fresh, Instant now, Duration overlap) {
    return changed(device.on(new DeviceCommand.Rotate(secret(fresh), now, overlap)));
  }

  static <T> T changed(Outcome<T> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Changed.class);
    return ((Outcome.Changed<T>) outcome).value();
  }

  static DeviceSecret secret(String name) {
    return new DeviceSecret("sealed-" + name, name, Optional.empty());
  }

  static DeviceSecret ended(String name, Instant end) {
    return new DeviceSecret("sealed-" + name, name, Optional.of(end));
  }
}
