package org.anyuan.ledger.application;

import java.util.EnumMap;
import java.util.Map;
import org.anyuan.ledger.domain.CameraDetails;
import org.anyuan.ledger.domain.CameraId;
import org.anyuan.ledger.domain.CameraLink;

/**
 * A camera as it is wanted.
 *
 * @param links that were given, empty text to take one away; one that is missing is left as it is
 */
public record WantedCamera(CameraDetails details, Map<CameraLink, String> links) {
  public WantedCamera {
    links = Map.copyOf(links);
  }

  /** Checks the links. Null: not given. */
  public static WantedCamera of(CameraDetails details, String stream, String snapshot) {
    var links = new EnumMap<CameraLink, String>(CameraLink.class);
    CameraLink.STREAM.check(stream).ifPresent(link -> links.put(CameraLink.STREAM, link));
    CameraLink.SNAPSHOT.check(snapshot).ifPresent(link -> links.put(CameraLink.SNAPSHOT, link));
    return new WantedCamera(details, links);
  }

  CameraId id() {
    return details.id();
  }

  /** Not even by accident into a log. */
  @Override
  public String toString() {
    return details + " links=" + links.keySet();
  }
}
