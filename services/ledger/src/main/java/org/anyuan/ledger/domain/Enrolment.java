package org.anyuan.ledger.domain;

import java.time.Duration;
import java.time.Instant;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.EnrolmentState.Open;
import org.anyuan.ledger.domain.EnrolmentState.Redeemed;
import org.anyuan.ledger.domain.EnrolmentState.Revoked;

/**
 * An installer's access to one school.
 *
 * @param path its school's, which row-level security goes by
 * @param grantHash of the secret in the link, which is kept nowhere
 */
public record Enrolment(
    EnrolmentId id,
    SchoolId school,
    RegionPath path,
    Terms terms,
    String grantHash,
    EnrolmentState state,
    long version) {
  public static final Duration LONGEST = Duration.ofDays(7);
  public static final int MOST_DEVICES = 200;

  /**
   * What was agreed.
   *
   * @param mostDevices so that a link that went astray cannot fill the registry
   */
  public record Terms(String issuedBy, Instant issuedAt, Instant expiresAt, int mostDevices) {
    public static Terms of(String issuedBy, Instant now, Duration valid, int mostDevices) {
      if (valid.compareTo(Duration.ofHours(1)) < 0 || valid.compareTo(LONGEST) > 0) {
        throw new InvalidField("hours", "1 to " + LONGEST.toHours());
      }
      if (mostDevices < 1 || mostDevices > MOST_DEVICES) {
        throw new InvalidField("mostDevices", "1 to " + MOST_DEVICES);
      }
      return new Terms(issuedBy, now, now.plus(valid), mostDevices);
    }
  }

  public static Outcome<Enrolment> issue(
      EnrolmentId id, School school, Terms terms, String grantHash) {
    return school.retired()
        ? Outcome.refused(Reason.CONFLICT, "id", "the school is retired")
        : new Outcome.Changed<>(
            new Enrolment(id, school.id(), school.at().path(), terms, grantHash, new Open(), 1));
  }

  /** The link's first phone, or the same phone once more. */
  public Outcome<Enrolment> redeem(String holderHash, Instant now) {
    if (over(now)) {
      return Outcome.refused(Reason.CONFLICT, "grant", "the enrolment is over");
    }
    return switch (state) {
      case Open open -> to(open.redeem(holderHash, now));
      case Redeemed(var holder, var _) when holder.equals(holderHash) ->
          new Outcome.Unchanged<>(this);
      case Redeemed _ -> Outcome.refused(Reason.CONFLICT, "grant", "the link was used already");
      case Revoked _ -> Outcome.refused(Reason.CONFLICT, "grant", "the enrolment was revoked");
    };
  }

  public Outcome<Enrolment> revoke(String by, Instant now) {
    return switch (state) {
      case Open open -> to(open.revoke(by, now));
      case Redeemed redeemed -> to(redeemed.revoke(by, now));
      case Revoked _ -> new Outcome.Unchanged<>(this);
    };
  }

  /**
   * Whether one more device may be registered under it.
   *
   * @param before how many were
   */
  public Outcome<Enrolment> oneMore(long before, Instant now) {
    if (!(state instanceof Redeemed) || over(now)) {
      return Outcome.refused(Reason.FORBIDDEN, "enrolment", "it is over, or was revoked");
    }
    return before < terms.mostDevices()
        ? new Outcome.Unchanged<>(this)
        : Outcome.refused(Reason.CONFLICT, "enrolment", "as many devices as it is for are there");
  }

  public boolean over(Instant now) {
    return !terms.expiresAt().isAfter(now);
  }

  private Outcome<Enrolment> to(EnrolmentState next) {
    return new Outcome.Changed<>(
        new Enrolment(id, school, path, terms, grantHash, next, version + 1));
  }
}
