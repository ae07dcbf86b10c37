package org.anyuan.ledger.adapter.out.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.geo.Position;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.Countersignature;
import org.anyuan.ledger.domain.Device;
import org.anyuan.ledger.domain.DeviceDetails;
import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.DeviceLife;
import org.anyuan.ledger.domain.DeviceProtocol;
import org.anyuan.ledger.domain.Place;
import org.anyuan.ledger.domain.SchoolId;

@Entity
@Table(name = "devices")
class DeviceRow {
  @Id String id;
  String schoolId;
  String regionPath;
  String kind;
  String protocol;
  String account;
  String building;
  String floor;
  String room;
  Double longitude;
  Double latitude;
  Integer heartbeatSeconds;
  String backupLine;
  boolean enabled;
  String disabledReason;
  String installedBy;
  Instant countersignBy;
  String countersignedBy;
  Instant countersignedAt;
  UUID countersignedSignal;
  String replaces;
  String replacedBy;
  String secrets;
  long version;
  boolean retired;

  Device read(JsonColumns json) {
    var details =
        new DeviceDetails(
            new DeviceId(id),
            new SchoolId(schoolId),
            kind,
            DeviceProtocol.valueOf(protocol),
            Optional.ofNullable(account),
            new Place(building, floor, room, Positions.read(longitude, latitude)),
            Optional.ofNullable(heartbeatSeconds),
            Optional.ofNullable(backupLine));
    return new Device(
        details,
        new RegionPath(regionPath),
        json.secrets(secrets),
        life(),
        Optional.ofNullable(replaces).map(DeviceId::new),
        version);
  }

  private DeviceLife life() {
    if (retired) {
      return new DeviceLife.Retired(paper(), Optional.ofNullable(replacedBy).map(DeviceId::new));
    }
    return enabled
        ? new DeviceLife.InUse(paper())
        : new DeviceLife.Disabled(paper(), Optional.ofNullable(disabledReason).orElse(""));
  }

  private Countersignature paper() {
    if (countersignBy != null) {
      return new Countersignature.Due(installedBy, countersignBy);
    }
    return countersignedAt == null
        ? new Countersignature.NotNeeded()
        : new Countersignature.Given(
            installedBy,
            countersignedBy,
            countersignedAt,
            Optional.ofNullable(countersignedSignal));
  }

  void write(Device device, JsonColumns json) {
    var details = device.details();
    id = details.id().value();
    schoolId = details.school().value();
    regionPath = device.path().value();
    kind = details.kind();
    protocol = details.protocol().name();
    account = details.account().orElse(null);
    building = details.place().building();
    floor = details.place().floor();
    room = details.place().room();
    longitude = details.place().position().map(Position::longitude).orElse(null);
    latitude = details.place().position().map(Position::latitude).orElse(null);
    heartbeatSeconds = details.heartbeatSeconds().orElse(null);
    backupLine = details.backupLine().orElse(null);
    write(device.life());
    replaces = device.replaces().map(DeviceId::value).orElse(null);
    secrets = json.text(device.secrets());
    version = device.version();
  }

  private void write(DeviceLife life) {
    enabled = life instanceof DeviceLife.InUse;
    retired = life instanceof DeviceLife.Retired;
    disabledReason =
        life instanceof DeviceLife.Disabled(var _, var reason) && !reason.isEmpty() ? reason : null;
    replacedBy =
        life instanceof DeviceLife.Retired(var _, var latter)
            ? latter.map(DeviceId::value).orElse(null)
            : null;
    write(life.countersignature());
  }

  private void write(Countersignature paper) {
    installedBy = null;
    countersignBy = null;
    countersignedBy = null;
    countersignedAt = null;
    countersignedSignal = null;
    switch (paper) {
      case Countersignature.NotNeeded _ -> {}
      case Countersignature.Due(var by, var remindAt) -> {
        installedBy = by;
        countersignBy = remindAt;
      }
      case Countersignature.Given(var installer, var by, var at, var signal) -> {
        installedBy = installer;
        countersignedBy = by;
        countersignedAt = at;
        countersignedSignal = signal.orElse(null);
      }
    }
  }
}
