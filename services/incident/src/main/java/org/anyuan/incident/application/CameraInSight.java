package org.anyuan.incident.application;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.incident.domain.Camera.Network;
import org.anyuan.incident.domain.Place;
import org.anyuan.incident.domain.Sight.Reason;
import org.anyuan.proto.ledger.v1.Camera;

/**
 * A camera that an incident is shown, and why.
 *
 * @param of the place of the incident that it is shown for
 * @param network as it stands now
 * @param networkSince absent where nothing is known
 */
public record CameraInSight(
    Camera camera,
    Reason reason,
    Optional<Place> of,
    Network network,
    Optional<Instant> networkSince) {}
