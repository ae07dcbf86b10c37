package org.anyuan.response.domain;

import java.util.Optional;

/**
 * An incident, as far as a response has to know it.
 *
 * @param mergedInto the incident that it became a part of
 * @param version the newest that was heard of
 */
public record KnownIncident(
    About about, boolean confirmed, boolean major, Optional<IncidentId> mergedInto, long version) {

  public KnownIncident withVersion(long other) {
    return new KnownIncident(about, confirmed, major, mergedInto, other);
  }

  /** A response opens by itself. Of a test nothing does. */
  public boolean asksForResponse() {
    return about.open() && confirmed && major && about.mode() != Mode.TEST;
  }
}
