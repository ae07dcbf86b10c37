package org.anyuan.lead.domain.lead;

import java.time.Duration;
import org.anyuan.lead.domain.Severity;

/** By when what has to happen, and how long something is waited for until it is said again. */
public final class Times {
  /** What nobody could verify is dropped so long after it came. */
  public static final Duration UNVERIFIED = Duration.ofDays(30);

  static final Duration AFTER_LAST_VISIT = Duration.ofDays(7);
  static final Duration LAST_VISIT = Duration.ofDays(180);
  static final Duration INCIDENT = Duration.ofSeconds(30);

  /** What was unfounded is not kept longer than it takes to answer for it. */
  static final Duration KEEP_UNFOUNDED = Duration.ofDays(90);

  static final Duration KEEP_SETTLED = Duration.ofDays(3 * 365);

  private Times() {}

  /** Of what has been settled nothing is due sooner because it was graver than it seemed. */
  static Duration progress(LeadState state, Rating rating) {
    return switch (state) {
      case LeadState.Received _ -> triage(rating.severity());
      case LeadState.Triaged _ -> verify(rating.severity());
      case LeadState.Verified _ -> begin(rating.severity());
      case LeadState.Handling _ -> rating.category().settledWithin();
      case LeadState.Settled _, LeadState.Closed _ -> LAST_VISIT.plus(AFTER_LAST_VISIT);
    };
  }

  static Duration triage(Severity severity) {
    return switch (severity) {
      case CRITICAL -> Duration.ofMinutes(5);
      case HIGH -> Duration.ofMinutes(30);
      case MEDIUM -> Duration.ofHours(4);
      case LOW -> Duration.ofHours(24);
    };
  }

  static Duration verify(Severity severity) {
    return switch (severity) {
      case CRITICAL -> Duration.ofHours(2);
      case HIGH -> Duration.ofHours(8);
      case MEDIUM -> Duration.ofDays(2);
      case LOW -> Duration.ofDays(5);
    };
  }

  static Duration begin(Severity severity) {
    return switch (severity) {
      case CRITICAL -> Duration.ofHours(1);
      case HIGH -> Duration.ofHours(4);
      case MEDIUM -> Duration.ofDays(1);
      case LOW -> Duration.ofDays(3);
    };
  }

  static Duration receipt(Severity severity) {
    return again(severity);
  }

  static Duration again(Severity severity) {
    return switch (severity) {
      case CRITICAL -> Duration.ofMinutes(15);
      case HIGH -> Duration.ofHours(1);
      case MEDIUM -> Duration.ofHours(8);
      case LOW -> Duration.ofHours(24);
    };
  }
}
