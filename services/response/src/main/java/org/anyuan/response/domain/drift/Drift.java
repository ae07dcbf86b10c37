package org.anyuan.response.domain.drift;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.response.Response;

/** The three tracks against one another, at a moment. */
public record Drift(
    Instant at, List<Progress> tracks, List<PairingDrift> pairings, List<ClockDrift> clocks) {

  public static Drift of(Response response, Instant now) {
    var pairings = new Pairings(response, now);
    return new Drift(
        now,
        Arrays.stream(Track.values()).map(track -> Progress.of(response, track, now)).toList(),
        response.plan().pairings().stream().map(pairings::of).toList(),
        ClockDrift.of(response, now));
  }
}
