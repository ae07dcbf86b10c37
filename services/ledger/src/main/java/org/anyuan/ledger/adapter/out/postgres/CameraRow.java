package org.anyuan.ledger.adapter.out.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.geo.Position;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.Camera;
import org.anyuan.ledger.domain.CameraDetails;
import org.anyuan.ledger.domain.CameraId;
import org.anyuan.ledger.domain.CameraLink;
import org.anyuan.ledger.domain.CameraNetwork;
import org.anyuan.ledger.domain.FieldOfView;
import org.anyuan.ledger.domain.SchoolId;
import org.anyuan.ledger.domain.Space;
import org.anyuan.ledger.domain.SpaceType;

@Entity
@Table(name = "cameras")
class CameraRow {
  @Id String id;
  String schoolId;
  String regionPath;
  String name;
  String spaceType;
  String building;
  String floor;
  String room;
  String area;
  Double longitude;
  Double latitude;
  String views;
  String channelCode;
  String streamLink;
  String snapshotLink;
  String networkState;
  Instant networkSince;
  Instant networkToldAt;
  String networkToldBy;
  boolean enabled;
  long version;
  long editedIn;
  boolean retired;

  Camera read(JsonColumns json) {
    var details =
        new CameraDetails(
            new CameraId(id),
            new SchoolId(schoolId),
            name,
            new Space(building, floor, room, area, SpaceType.valueOf(spaceType)),
            Positions.read(longitude, latitude),
            new FieldOfView(json.spaces(views)),
            Optional.ofNullable(channelCode),
            enabled);
    return new Camera(
        details, new RegionPath(regionPath), links(), network(), version, editedIn, retired);
  }

  private Map<CameraLink, String> links() {
    var links = new EnumMap<CameraLink, String>(CameraLink.class);
    if (streamLink != null) {
      links.put(CameraLink.STREAM, streamLink);
    }
    if (snapshotLink != null) {
      links.put(CameraLink.SNAPSHOT, snapshotLink);
    }
    return links;
  }

  private Optional<CameraNetwork> network() {
    return Optional.ofNullable(networkState)
        .map(
            state ->
                new CameraNetwork(
                    CameraNetwork.State.valueOf(state),
                    networkSince,
                    networkToldAt,
                    networkToldBy));
  }

  void write(Camera camera, JsonColumns json) {
    var details = camera.details();
    id = details.id().value();
    schoolId = details.school().value();
    regionPath = camera.path().value();
    name = details.name();
    spaceType = details.space().type().name();
    building = details.space().building();
    floor = details.space().floor();
    room = details.space().room();
    area = details.space().area();
    longitude = details.position().map(Position::longitude).orElse(null);
    latitude = details.position().map(Position::latitude).orElse(null);
    views = json.text(details.sees().views());
    channelCode = details.channelCode().orElse(null);
    streamLink = camera.links().get(CameraLink.STREAM);
    snapshotLink = camera.links().get(CameraLink.SNAPSHOT);
    networkState = camera.network().map(n -> n.state().name()).orElse(null);
    networkSince = camera.network().map(CameraNetwork::since).orElse(null);
    networkToldAt = camera.network().map(CameraNetwork::toldAt).orElse(null);
    networkToldBy = camera.network().map(CameraNetwork::toldBy).orElse(null);
    enabled = details.enabled();
    version = camera.version();
    editedIn = camera.editedIn();
    retired = camera.retired();
  }
}
