package org.anyuan.incident.domain;

import java.util.List;

/**
 * A camera of a school, as far as it matters for who is shown it.
 *
 * @param at where it hangs
 * @param views the rooms and areas that it sees
 */
public record Camera(CameraId id, String name, Space at, List<Space> views, Network network) {
  public Camera {
    views = List.copyOf(views);
  }

  /** In the order in which one looks at them. */
  public enum Network {
    ONLINE,
    /** Nothing was said of it lately; it may well answer. */
    UNKNOWN,
    OFFLINE
  }

  /**
   * A part of a school in its own words; empty where not said.
   *
   * @param outside the gate, the yard, the road before it
   */
  public record Space(String building, String floor, String room, String area, boolean outside) {}
}
