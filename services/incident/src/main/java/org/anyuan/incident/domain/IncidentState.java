package org.anyuan.incident.domain;

import java.time.Instant;

/**
 * Where an incident stands. Each state offers the transitions that are legal from it and no others;
 * nothing leads out of {@link Merged}, and only a person leads out of {@link Closed}.
 */
public sealed interface IncidentState {

  /** Somebody still has to act on it. */
  sealed interface Active extends IncidentState {
    default Confirmed confirm() {
      return new Confirmed();
    }

    default Closed close(Instant at, Disposition disposition) {
      return new Closed(at, disposition);
    }

    default Merged mergeInto(IncidentId into) {
      return new Merged(into);
    }
  }

  /** Nobody of the police has taken it yet. */
  sealed interface Waiting extends Active {
    default Acknowledged acknowledge() {
      return new Acknowledged();
    }
  }

  record Open() implements Waiting {}

  record Acknowledged() implements Active {
    /** Handed to others, who have not taken it yet. */
    Open handOver() {
      return new Open();
    }
  }

  /** A person has said that it is real. */
  record Confirmed() implements Active {}

  record Closed(Instant at, Disposition disposition) implements IncidentState {
    Reopened reopen() {
      return new Reopened();
    }
  }

  record Reopened() implements Waiting {}

  record Merged(IncidentId into) implements IncidentState {}
}
