package org.anyuan.patrol.domain.duty;

import java.time.Instant;
import org.anyuan.common.geo.Position;

/**
 * A check-in or a check-out.
 *
 * @param position in CGCS2000
 * @param metres from the spot
 */
public record Presence(Instant at, Position position, long metres) {}
