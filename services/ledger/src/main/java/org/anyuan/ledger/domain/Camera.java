package org.anyuan.ledger.domain;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;

/**
 * A camera of a school.
 *
 * @param path its school's, which row-level security goes by
 * @param links base64, sealed for the incident service, never to be opened here
 * @param network absent: nobody has said anything yet
 * @param version counts every change, as others are told of it
 * @param editedIn the version that people made last: that of a network state is not theirs to know
 */
public record Camera(
    CameraDetails details,
    RegionPath path,
    Map<CameraLink, String> links,
    Optional<CameraNetwork> network,
    long version,
    long editedIn,
    boolean retired) {
  public Camera {
    links = Map.copyOf(links);
  }

  public CameraId id() {
    return details.id();
  }

  /**
   * What is wanted beside what is.
   *
   * @param given sealed links that were given now; empty text takes one away
   * @param school the school that {@code wanted} names
   */
  public static Outcome<Camera> decide(
      CameraDetails wanted,
      Map<CameraLink, String> given,
      Optional<Camera> current,
      School school) {
    if (school.retired()) {
      return Outcome.refused(Reason.CONFLICT, "schoolId", "the school is retired");
    }
    var path = school.at().path();
    if (current.isEmpty()) {
      var links = merged(Map.of(), given);
      return new Outcome.Changed<>(new Camera(wanted, path, links, Optional.empty(), 1, 1, false));
    }
    var camera = current.get();
    if (camera.retired) {
      return Outcome.refused(Reason.CONFLICT, "id", "the camera is retired");
    }
    var links = merged(camera.links, given);
    return wanted.equals(camera.details) && path.equals(camera.path) && links.equals(camera.links)
        ? new Outcome.Unchanged<>(camera)
        : new Outcome.Changed<>(camera.edited(wanted, path, links, false));
  }

  private static Map<CameraLink, String> merged(
      Map<CameraLink, String> before, Map<CameraLink, String> given) {
    var all = new EnumMap<CameraLink, String>(CameraLink.class);
    all.putAll(before);
    all.putAll(given);
    all.values().removeIf(String::isEmpty);
    return all;
  }

  /** For good: its links go with it. */
  public Outcome<Camera> retire() {
    return retired
        ? new Outcome.Unchanged<>(this)
        : new Outcome.Changed<>(edited(details.enabled(false), path, Map.of(), true));
  }

  /** Whoever watches the cameras says whether this one can be reached. */
  public Outcome<Camera> told(CameraNetwork.State state, Instant at, String by) {
    if (retired) {
      return Outcome.refused(Reason.CONFLICT, "id", "the camera is retired");
    }
    return CameraNetwork.after(network, state, at, by)
        .<Outcome<Camera>>map(
            now ->
                new Outcome.Changed<>(
                    new Camera(
                        details, path, links, Optional.of(now), version + 1, editedIn, false)))
        .orElseGet(() -> new Outcome.Unchanged<>(this));
  }

  /** Its network state became another one, not just confirmed. */
  public boolean otherNetworkThan(Camera before) {
    return !network.map(CameraNetwork::state).equals(before.network.map(CameraNetwork::state))
        || !network.map(CameraNetwork::since).equals(before.network.map(CameraNetwork::since));
  }

  private Camera edited(
      CameraDetails wanted, RegionPath to, Map<CameraLink, String> kept, boolean gone) {
    return new Camera(wanted, to, kept, network, version + 1, version + 1, gone);
  }
}
