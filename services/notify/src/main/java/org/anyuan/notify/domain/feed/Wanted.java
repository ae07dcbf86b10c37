package org.anyuan.notify.domain.feed;

import java.util.Optional;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.RosterId;

/** What a subscription is to. */
public sealed interface Wanted {
  Kind kind();

  /** As it is stored and asked for. */
  enum Kind {
    PERSON,
    ROSTER,
    INCIDENTS
  }

  default Optional<RosterId> ofRoster() {
    return switch (this) {
      case MyDuties(var roster) -> Optional.of(roster);
      case RosterDuties(var roster) -> Optional.of(roster);
      case Incidents _ -> Optional.empty();
    };
  }

  /** The owner's own by one roster. */
  record MyDuties(RosterId roster) implements Wanted {
    @Override
    public Kind kind() {
      return Kind.PERSON;
    }
  }

  /** Everybody's. */
  record RosterDuties(RosterId roster) implements Wanted {
    @Override
    public Kind kind() {
      return Kind.ROSTER;
    }
  }

  /** As a lane is told of them. */
  record Incidents(Lane lane, IncidentFilter filter) implements Wanted {
    @Override
    public Kind kind() {
      return Kind.INCIDENTS;
    }
  }
}
