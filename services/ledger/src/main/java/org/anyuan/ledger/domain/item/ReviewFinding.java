package org.anyuan.ledger.domain.item;

import java.time.Duration;
import java.util.Optional;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;

/**
 * What the look back on a response found.
 *
 * @param subject what it is about, by the plan's key, such as {@code pairing/families-first}
 * @param lateBy absent where it is no matter of time
 */
public record ReviewFinding(
    ResponseId response,
    IncidentId incident,
    FindingKind kind,
    String subject,
    Optional<Track> track,
    Optional<Duration> lateBy) {
  private static final int LONGEST_SUBJECT = 200;

  public ReviewFinding {
    subject = Text.required("subject", subject, LONGEST_SUBJECT);
    if (lateBy.filter(by -> by.toSeconds() <= 0).isPresent()) {
      throw new InvalidField("lateBy", "a second or more, or absent");
    }
  }
}
