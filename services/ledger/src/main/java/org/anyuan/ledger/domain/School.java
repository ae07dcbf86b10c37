package org.anyuan.ledger.domain;

import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;

/** A school or kindergarten where it stands. */
public record School(SchoolDetails details, Jurisdiction at, long version, boolean retired) {
  public SchoolId id() {
    return details.id();
  }

  /**
   * What is wanted beside what is.
   *
   * @param at where the wanted region lies
   */
  public static Outcome<School> decide(
      SchoolDetails wanted, Optional<School> current, Jurisdiction at) {
    if (current.isEmpty()) {
      return new Outcome.Changed<>(new School(wanted, at, 1, false));
    }
    var school = current.get();
    if (school.retired) {
      return Outcome.refused(Reason.CONFLICT, "id", "the school is retired");
    }
    return wanted.equals(school.details) && at.equals(school.at)
        ? new Outcome.Unchanged<>(school)
        : new Outcome.Changed<>(new School(wanted, at, school.version + 1, false));
  }

  /** The school's own officer may change its buildings and times, nothing else. */
  public Outcome<School> keptByItself(SchoolDetails wanted) {
    if (!wanted.withDaily(details.daily()).equals(details)) {
      return Outcome.refused(
          Reason.FORBIDDEN,
          "buildings",
          "a school's officer may change buildings, arrivalTime and dismissalTime only");
    }
    return decide(wanted, Optional.of(this), at);
  }

  /** Carried along when a region above it moved or changed its level. */
  public School standing(Jurisdiction now) {
    return new School(details, now, version + 1, retired);
  }

  public Outcome<School> retire(boolean liveDevices, boolean liveCameras) {
    if (retired) {
      return new Outcome.Unchanged<>(this);
    }
    if (liveCameras) {
      return Outcome.refused(Reason.CONFLICT, "id", "the school has cameras in use");
    }
    return liveDevices
        ? Outcome.refused(Reason.CONFLICT, "id", "the school has devices in use")
        : new Outcome.Changed<>(new School(details, at, version + 1, true));
  }
}
