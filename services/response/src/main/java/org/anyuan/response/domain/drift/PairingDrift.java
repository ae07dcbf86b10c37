package org.anyuan.response.domain.drift;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.Words;

/**
 * How it stands with a pairing.
 *
 * @param due by when the second has to be reached; absent where no time is set for it yet
 * @param behind the track that the other one waits for
 */
public record PairingDrift(
    String key,
    Words title,
    Status status,
    Optional<Instant> due,
    Optional<Instant> firstAt,
    Optional<Instant> thenAt,
    Optional<Track> behind) {}
