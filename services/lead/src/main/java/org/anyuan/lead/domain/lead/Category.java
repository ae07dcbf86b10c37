package org.anyuan.lead.domain.lead;

import java.time.Duration;
import org.anyuan.lead.domain.Agency;

/**
 * What a lead is about. Each has its own steps, {@link CategorySteps}.
 *
 * @see AssessSeverity what its points are for
 */
public enum Category {
  DISPUTE(1, Agency.EDUCATION, Duration.ofDays(20)),
  BULLYING(2, Agency.EDUCATION, Duration.ofDays(15)),
  VIOLENCE(3, Agency.POLICE, Duration.ofDays(15)),
  ABUSE_AND_SEXUAL_ASSAULT(4, Agency.POLICE, Duration.ofDays(30)),
  SELF_HARM_CRISIS(4, Agency.EDUCATION, Duration.ofDays(30)),
  TRESPASS(2, Agency.POLICE, Duration.ofDays(5)),
  DANGEROUS_GOODS(3, Agency.POLICE, Duration.ofDays(7)),
  TRAFFIC(1, Agency.POLICE, Duration.ofDays(15)),
  EPIDEMIC_SIGN(2, Agency.EDUCATION, Duration.ofDays(14)),
  PREMISES_NEARBY(1, Agency.POLICE, Duration.ofDays(20)),
  WORRYING_BEHAVIOUR(2, Agency.POLICE, Duration.ofDays(10)),
  OTHER(0, Agency.EDUCATION, Duration.ofDays(20));

  private final int points;
  private final Agency first;
  private final Duration settledWithin;

  Category(int points, Agency first, Duration settledWithin) {
    this.points = points;
    this.first = first;
    this.settledWithin = settledWithin;
  }

  public int points() {
    return points;
  }

  /** Whose desk it comes to. */
  public Agency first() {
    return first;
  }

  public Duration settledWithin() {
    return settledWithin;
  }

  /**
   * To the police at once, and in their hands until it is over, as the law on the protection of
   * minors (art. 11) and the rules on compulsory reporting demand.
   */
  public boolean isForThePoliceAlone() {
    return this == ABUSE_AND_SEXUAL_ASSAULT;
  }

  /** Never where one side could only be talked out of its right. */
  public boolean mayBeMediated() {
    return switch (this) {
      case DISPUTE, BULLYING, TRAFFIC, PREMISES_NEARBY, OTHER -> true;
      case VIOLENCE,
          ABUSE_AND_SEXUAL_ASSAULT,
          SELF_HARM_CRISIS,
          TRESPASS,
          DANGEROUS_GOODS,
          EPIDEMIC_SIGN,
          WORRYING_BEHAVIOUR ->
          false;
    };
  }

  /** What nobody could verify in time is dropped, with all that it names. */
  public boolean mayExpire() {
    return !isForThePoliceAlone() && this != SELF_HARM_CRISIS;
  }

  /** Its people are looked after again when it is over. */
  public boolean needsFollowUp() {
    return switch (this) {
      case DISPUTE, BULLYING, VIOLENCE, ABUSE_AND_SEXUAL_ASSAULT, SELF_HARM_CRISIS -> true;
      case TRESPASS,
          DANGEROUS_GOODS,
          TRAFFIC,
          EPIDEMIC_SIGN,
          PREMISES_NEARBY,
          WORRYING_BEHAVIOUR,
          OTHER ->
          false;
    };
  }

  /** That there is such a lead at a school tells something about a child, even without a name. */
  public boolean isSensitive() {
    return switch (this) {
      case BULLYING, VIOLENCE, ABUSE_AND_SEXUAL_ASSAULT, SELF_HARM_CRISIS -> true;
      case DISPUTE,
          TRESPASS,
          DANGEROUS_GOODS,
          TRAFFIC,
          EPIDEMIC_SIGN,
          PREMISES_NEARBY,
          WORRYING_BEHAVIOUR,
          OTHER ->
          false;
    };
  }
}
