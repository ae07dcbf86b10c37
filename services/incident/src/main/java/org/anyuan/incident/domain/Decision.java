package org.anyuan.incident.domain;

import java.util.List;
import java.util.Optional;

/** What comes of an input. */
public sealed interface Decision {

  /**
   * The incidents as they stand now, what happened, and what goes on the lanes, in order.
   *
   * @param usedTest the declared button test that the press used up
   */
  record Accepted(
      List<Incident> incidents,
      List<Happening> happenings,
      List<Publication> publications,
      Optional<ButtonTest> usedTest)
      implements Decision {
    public Accepted(
        List<Incident> incidents, List<Happening> happenings, List<Publication> publications) {
      this(incidents, happenings, publications, Optional.empty());
    }

    Accepted using(Optional<ButtonTest> test) {
      return new Accepted(incidents, happenings, publications, test);
    }
  }

  /** The school's declared button tests as they stand now. */
  record TestDeclared(List<ButtonTest> tests, Fact fact) implements Decision {
    public TestDeclared {
      tests = List.copyOf(tests);
    }
  }

  /** A person is told why. */
  record Rejected(Optional<IncidentId> incident, Reason reason, String field, String detail)
      implements Decision {}

  /** It has nothing to say any more, such as a deadline that was met. */
  record Moot() implements Decision {}

  /** A cancel for which there is no incident: kept as an event, since nothing is lost. */
  record Unmatched(Fact fact) implements Decision {}

  enum Reason {
    NOT_FOUND,
    NOT_ALLOWED_IN_STATE,
    INVALID
  }

  /** The incident in it is the one after the whole decision, of a report after its part of it. */
  record Happening(Incident incident, Fact fact) {}

  record Publication(Incident incident, Task task, TaskReason reason) {}
}
