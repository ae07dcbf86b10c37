package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anyuan.incident.application.CameraInSight;
import org.anyuan.incident.domain.Camera.Network;
import org.anyuan.incident.domain.CameraLink;
import org.anyuan.incident.domain.Place;
import org.anyuan.incident.domain.Sight.Reason;
import org.anyuan.proto.ledger.v1.Camera;
import org.anyuan.proto.ledger.v1.Space;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A camera that an incident is shown, without its links. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "IncidentCamera")
record IncidentCameraView(
    String cameraId,
    String name,
    @Schema(description = "Where it hangs") SpaceView place,
    @Schema(description = "Why it is shown, the best first") Reason reason,
    @Schema(description = "The place of the incident that it is shown for") PlaceView sees,
    @Schema(description = "UNKNOWN when nothing was said of it for a while") Network networkState,
    Instant networkSince,
    @Schema(description = "What can be opened") List<CameraLink> links,
    @Schema(description = "POST here opens a link and records that") String openings) {

  /** In the school's own words. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CameraSpace")
  record SpaceView(String building, String floor, String room, String area) {
    static SpaceView of(Space space) {
      return new SpaceView(
          Times.text(space.getBuilding()),
          Times.text(space.getFloor()),
          Times.text(space.getRoom()),
          Times.text(space.getArea()));
    }
  }

  static IncidentCameraView of(String incidentId, CameraInSight seen) {
    var camera = seen.camera();
    return new IncidentCameraView(
        camera.getCameraId(),
        camera.getName(),
        SpaceView.of(camera.getSpace()),
        seen.reason(),
        seen.of().map(IncidentCameraView::place).orElse(null),
        seen.network(),
        seen.networkSince().orElse(null),
        links(camera),
        "/api/v1/incidents/" + incidentId + "/cameras/" + camera.getCameraId() + "/openings");
  }

  private static PlaceView place(Place place) {
    return new PlaceView(
        Times.text(place.building()), Times.text(place.floor()), Times.text(place.room()), null);
  }

  private static List<CameraLink> links(Camera camera) {
    var links = new ArrayList<CameraLink>();
    if (camera.hasStreamLink()) {
      links.add(CameraLink.STREAM);
    }
    if (camera.hasSnapshotLink()) {
      links.add(CameraLink.SNAPSHOT);
    }
    return links;
  }
}
