package org.anyuan.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.incident.domain.CameraLink;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.ledger.v1.Camera;

/**
 * Gives a link of a camera to somebody who handles an incident that it sees. The opening is an
 * input of the incident like every other, so it is durable, decided upon and told before the link
 * is given, with PostgreSQL or without; timeline and audit trail are written from its event.
 */
@ApplicationScoped
public class OpenCamera {
  /** What a key was used for longer ago is asked for anew, and so recorded anew. */
  public static final Duration VALID = Duration.ofMinutes(10);

  /** What came of it. */
  public sealed interface Opening {
    /**
     * Recorded, and the link.
     *
     * @param until after it the desk asks again
     */
    record Opened(Camera camera, String url, Instant at, Instant until) implements Opening {}

    /** There is no such camera that sees the incident. */
    record NotInSight() implements Opening {}

    record NoSuchLink() implements Opening {}

    /** The cameras are not all known yet. */
    record NotKnownYet() implements Opening {}

    /** The incident has ended. */
    record Ended() implements Opening {}

    /** The key's opening is too long ago. */
    record Expired() implements Opening {}

    /** Not decided: no link. */
    record NotGiven(Outcome outcome) implements Opening {}
  }

  private final FindCameras cameras;
  private final CameraLinks links;
  private final CommandIncident command;
  private final Happenings happenings;
  private final Incidents incidents;
  private final Clock clock;

  OpenCamera(
      FindCameras cameras,
      CameraLinks links,
      CommandIncident command,
      Happenings happenings,
      Incidents incidents,
      Clock clock) {
    this.cameras = cameras;
    this.links = links;
    this.command = command;
    this.happenings = happenings;
    this.incidents = incidents;
    this.clock = clock;
  }

  /**
   * The caller has made sure that the viewer may see the incident. Throws {@link
   * CameraLinks.Unreadable} before anything is recorded.
   */
  public Opening open(
      Viewer viewer, String key, Incident incident, String cameraId, CameraLink link) {
    if (!FindCameras.mayShow(incident)) {
      return new Opening.Ended();
    }
    var camera = inSight(incident, cameraId);
    if (camera.isEmpty()) {
      return cameras.complete() ? new Opening.NotInSight() : new Opening.NotKnownYet();
    }
    var url = links.open(camera.get(), link);
    if (url.isEmpty()) {
      return new Opening.NoSuchLink();
    }
    var outcome = command.give(viewer, key, incident, b -> b.setOpenCamera(order(cameraId, link)));
    return outcome instanceof Outcome.Decided
        ? opened(camera.get(), url.get(), openedAt(CommandIncident.commandId(viewer, key)))
        : new Opening.NotGiven(outcome);
  }

  private Optional<Camera> inSight(Incident incident, String cameraId) {
    return cameras.of(incident).stream()
        .map(CameraInSight::camera)
        .filter(camera -> camera.getCameraId().equals(cameraId))
        .findFirst();
  }

  private static org.anyuan.proto.incident.v1.OpenCamera order(String cameraId, CameraLink link) {
    return org.anyuan.proto.incident.v1.OpenCamera.newBuilder()
        .setCameraId(cameraId)
        .setLink(
            switch (link) {
              case STREAM -> org.anyuan.proto.incident.v1.CameraLink.CAMERA_LINK_STREAM;
              case SNAPSHOT -> org.anyuan.proto.incident.v1.CameraLink.CAMERA_LINK_SNAPSHOT;
            })
        .build();
  }

  private Opening opened(Camera camera, String url, Instant at) {
    var until = at.plus(VALID);
    return clock.instant().isAfter(until)
        ? new Opening.Expired()
        : new Opening.Opened(camera, url, at, until);
  }

  /** A command that was just decided is in memory; only an old one is looked up. */
  private Instant openedAt(String commandId) {
    var recent = happenings.causedBy(commandId);
    return (recent.isEmpty() ? incidents.causedBy(commandId) : recent)
        .stream()
            .filter(IncidentEvent::hasCameraOpened)
            .map(event -> Timestamps.instant(event.getDecidedAt()))
            .findFirst()
            .orElse(Instant.EPOCH);
  }
}
