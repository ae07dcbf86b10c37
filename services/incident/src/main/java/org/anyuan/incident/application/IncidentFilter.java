package org.anyuan.incident.application;

import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.region.RegionPath;

/**
 * Which incidents are wanted.
 *
 * @param state short, such as {@code OPEN}; {@code mode} likewise
 */
public record IncidentFilter(
    Optional<String> state,
    Optional<String> mode,
    Optional<String> schoolId,
    Optional<RegionPath> region,
    Optional<UUID> signalId) {}
