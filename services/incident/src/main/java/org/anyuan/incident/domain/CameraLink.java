package org.anyuan.incident.domain;

/** Which link of a camera. */
public enum CameraLink {
  STREAM,
  SNAPSHOT
}
