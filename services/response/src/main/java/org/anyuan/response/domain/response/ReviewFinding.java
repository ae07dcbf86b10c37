package org.anyuan.response.domain.response;

import java.time.Duration;
import java.util.Optional;
import org.anyuan.response.domain.Track;

/**
 * What the look back found. The ledger makes an account item of it.
 *
 * @param subject what it is about, such as {@code pairing/families-first}
 * @param by how much it was late; absent where it is no matter of time
 */
public record ReviewFinding(
    Kind kind, String subject, Optional<Track> track, Optional<Duration> by) {
  public enum Kind {
    STEP_LATE,
    STEP_EXCUSED,
    PAIRING_MISSED,
    PAIRING_OVERRIDDEN,
    CORRECTION_LATE,
    FIRST_STATEMENT_LATE,
    FIRST_BRIEFING_LATE,
    REPORT_LATE,
    RECEIPT_LATE,
    TRACK_EXCUSED
  }
}
