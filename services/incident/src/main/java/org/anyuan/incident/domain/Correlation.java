package org.anyuan.incident.domain;

/** How a signal relates to the incident that it joins. */
public enum Correlation {
  REPEAT,
  NEW_PLACE,
  NEW_KIND
}
