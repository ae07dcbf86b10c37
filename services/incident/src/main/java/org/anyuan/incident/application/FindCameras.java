package org.anyuan.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.incident.domain.Camera.Network;
import org.anyuan.incident.domain.CameraId;
import org.anyuan.incident.domain.CamerasInSight;
import org.anyuan.incident.domain.Place;
import org.anyuan.incident.domain.Position;
import org.anyuan.incident.domain.Sight;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.ledger.v1.Camera;
import org.anyuan.proto.ledger.v1.CameraNetwork;
import org.anyuan.proto.ledger.v1.Space;

/** The cameras that see an incident's places. It needs neither PostgreSQL nor the ledger. */
@ApplicationScoped
public class FindCameras {
  private final CameraRegistry registry;
  private final Clock clock;

  FindCameras(CameraRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /** False: what is not found now may be there. */
  public boolean complete() {
    return registry.complete();
  }

  /** An incident that has ended is shown no camera any more. */
  public static boolean mayShow(Incident incident) {
    return switch (incident.getState()) {
      case INCIDENT_STATE_OPEN,
          INCIDENT_STATE_ACKNOWLEDGED,
          INCIDENT_STATE_CONFIRMED,
          INCIDENT_STATE_REOPENED ->
          true;
      case INCIDENT_STATE_CLOSED, INCIDENT_STATE_MERGED, INCIDENT_STATE_UNSPECIFIED, UNRECOGNIZED ->
          false;
    };
  }

  /** The best first. */
  public List<CameraInSight> of(Incident incident) {
    var now = clock.instant();
    Map<CameraId, Camera> known =
        registry.inUseAt(incident.getSchool().getSchoolId()).stream()
            .collect(
                Collectors.toMap(
                    c -> new CameraId(c.getCameraId()), Function.identity(), (a, _) -> a));
    var cameras = known.values().stream().map(camera -> domain(camera, now)).toList();
    var places = incident.getPlacesList().stream().map(FindCameras::place).toList();
    return CamerasInSight.of(places, cameras).stream()
        .map(sight -> inSight(sight, known.get(sight.camera().id()), now))
        .toList();
  }

  private static CameraInSight inSight(Sight sight, Camera camera, Instant now) {
    return new CameraInSight(
        camera,
        sight.reason(),
        sight.of(),
        sight.camera().network(),
        since(camera.getNetwork(), now));
  }

  private static Optional<Instant> since(CameraNetwork said, Instant now) {
    if (!said.hasSince()) {
      return Optional.empty();
    }
    var until = Timestamps.instant(said.getValidUntil());
    return Optional.of(now.isAfter(until) ? until : Timestamps.instant(said.getSince()));
  }

  private static org.anyuan.incident.domain.Camera domain(Camera camera, Instant now) {
    return new org.anyuan.incident.domain.Camera(
        new CameraId(camera.getCameraId()),
        camera.getName(),
        space(camera.getSpace()),
        camera.getViewsList().stream().map(FindCameras::space).toList(),
        network(camera, now));
  }

  private static Network network(Camera camera, Instant now) {
    var said = camera.getNetwork();
    if (now.isAfter(Timestamps.instant(said.getValidUntil()))) {
      return Network.UNKNOWN;
    }
    return switch (said.getState()) {
      case CAMERA_NETWORK_STATE_ONLINE -> Network.ONLINE;
      case CAMERA_NETWORK_STATE_OFFLINE -> Network.OFFLINE;
      case CAMERA_NETWORK_STATE_UNKNOWN, CAMERA_NETWORK_STATE_UNSPECIFIED, UNRECOGNIZED ->
          Network.UNKNOWN;
    };
  }

  private static org.anyuan.incident.domain.Camera.Space space(Space space) {
    var outside =
        switch (space.getType()) {
          case SPACE_TYPE_ENTRANCE,
              SPACE_TYPE_GATE,
              SPACE_TYPE_PERIMETER,
              SPACE_TYPE_PLAYGROUND,
              SPACE_TYPE_YARD,
              SPACE_TYPE_ROAD,
              SPACE_TYPE_PARKING ->
              true;
          default -> false;
        };
    return new org.anyuan.incident.domain.Camera.Space(
        space.getBuilding(), space.getFloor(), space.getRoom(), space.getArea(), outside);
  }

  private static Place place(org.anyuan.proto.common.v1.Place place) {
    var position =
        place.hasPosition()
            ? Optional.of(
                new Position(place.getPosition().getLongitude(), place.getPosition().getLatitude()))
            : Optional.<Position>empty();
    return new Place(place.getBuilding(), place.getFloor(), place.getRoom(), position);
  }
}
