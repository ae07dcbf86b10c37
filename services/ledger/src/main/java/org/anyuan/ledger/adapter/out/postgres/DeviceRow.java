package org.anyuan.ledger.adapter.out.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.Device;
import org.anyuan.ledger.domain.DeviceDetails;
import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.DeviceProtocol;
import org.anyuan.ledger.domain.Place;
import org.anyuan.ledger.domain.Position;
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
  boolean enabled;
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
            enabled);
    return new Device(details, new RegionPath(regionPath), json.secrets(secrets), version, retired);
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
    enabled = details.enabled();
    secrets = json.text(device.secrets());
    version = device.version();
    retired = device.retired();
  }
}
