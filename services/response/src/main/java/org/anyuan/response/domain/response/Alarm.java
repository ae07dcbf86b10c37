package org.anyuan.response.domain.response;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.Track;

/**
 * A track fell behind.
 *
 * @param subject what is late, such as {@code step/cordon-stands}
 * @param track the one that is behind; absent where it is the response as a whole
 * @param due when it was due. With the subject it tells one lateness from the next
 */
public record Alarm(String subject, Level level, Optional<Track> track, Duty to, Instant due) {
  /** Whom it reaches; the commander only where the lead let it pass. */
  public enum Level {
    LEAD,
    COMMANDER
  }
}
