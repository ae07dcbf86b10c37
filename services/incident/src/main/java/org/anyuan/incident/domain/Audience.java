package org.anyuan.incident.domain;

/** Who a lane is for. */
public enum Audience {
  POLICE,
  EDUCATION,
  MEDIA
}
