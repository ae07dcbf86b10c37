package org.anyuan.incident.domain;

import java.time.Instant;

/** That a person handed the incident to 119 or 120. */
public record Referral(Agency agency, Channel channel, String reference, String by, Instant at) {

  public enum Agency {
    FIRE_119,
    MEDICAL_120
  }

  public enum Channel {
    PHONE,
    /** Through a system that the two share. */
    SYSTEM
  }
}
