package org.anyuan.incident.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.region.RegionPath;

/**
 * Which incidents are wanted.
 *
 * @param state short, such as {@code OPEN}; {@code mode} and {@code kind} likewise
 * @param from opened then or later
 * @param until opened before
 */
public record IncidentFilter(
    Optional<String> state,
    Optional<String> mode,
    Optional<String> kind,
    Optional<String> schoolId,
    Optional<RegionPath> region,
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<UUID> signalId) {
  public static final IncidentFilter ALL =
      new IncidentFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
