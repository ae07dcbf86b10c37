package org.anyuan.ledger.adapter.in.http;

import java.time.Instant;
import java.util.List;
import org.anyuan.common.http.PositionBody;
import org.anyuan.ledger.adapter.in.http.CameraBody.PlaceBody;
import org.anyuan.ledger.domain.Camera;
import org.anyuan.ledger.domain.CameraLink;
import org.anyuan.ledger.domain.CameraNetwork;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A camera as it is. Of its links it says only whether there is one. */
@Schema(name = "Camera")
record CameraView(
    String id,
    String schoolId,
    String regionPath,
    String name,
    PlaceBody place,
    List<SpaceBody> views,
    @Schema(description = "A link opens at the incident whose place the camera sees, nowhere else")
        boolean hasStreamLink,
    boolean hasSnapshotLink,
    @Schema(nullable = true) String channelCode,
    NetworkView network,
    boolean enabled,
    @Schema(description = "To be given with a change. A network state does not change it")
        long version,
    boolean retired) {

  /** Whether it can be reached, as somebody said. */
  @Schema(name = "CameraNetwork")
  record NetworkView(
      @Schema(description = "UNKNOWN when nothing was said for 15 minutes")
          CameraNetwork.State state,
      @Schema(nullable = true, description = "Since when it is so") Instant since,
      @Schema(nullable = true) Instant toldAt,
      @Schema(nullable = true) String toldBy) {
    static NetworkView of(Camera camera, Instant now) {
      return camera
          .network()
          .map(
              network -> {
                var state = network.at(now);
                var since = state == network.state() ? network.since() : network.validUntil();
                return new NetworkView(state, since, network.toldAt(), network.toldBy());
              })
          .orElseGet(() -> new NetworkView(CameraNetwork.State.UNKNOWN, null, null, null));
    }
  }

  static CameraView of(Camera camera, Instant now) {
    var details = camera.details();
    var space = details.space();
    return new CameraView(
        details.id().value(),
        details.school().value(),
        camera.path().value(),
        details.name(),
        new PlaceBody(
            space.building(),
            space.floor(),
            space.room(),
            space.area(),
            space.type().name(),
            details.position().map(PositionBody::of).orElse(null)),
        details.sees().views().stream().map(SpaceBody::of).toList(),
        camera.links().containsKey(CameraLink.STREAM),
        camera.links().containsKey(CameraLink.SNAPSHOT),
        details.channelCode().orElse(null),
        NetworkView.of(camera, now),
        details.enabled(),
        camera.editedIn(),
        camera.retired());
  }
}
