package org.anyuan.notify.domain.roster;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.anyuan.notify.domain.PersonId;

/** What an override makes of those on call. */
public sealed interface Change {
  SequencedSet<PersonId> applied(SequencedSet<PersonId> people);

  default Stream<PersonId> people() {
    return switch (this) {
      case Instead(var of, var by) -> Stream.of(of, by);
      case Added(var who) -> Stream.of(who);
    };
  }

  /** Nothing where the other one is not on call; the place of the other, too. */
  record Instead(PersonId of, PersonId by) implements Change {
    @Override
    public SequencedSet<PersonId> applied(SequencedSet<PersonId> people) {
      var after = new LinkedHashSet<PersonId>();
      people.forEach(person -> after.add(person.equals(of) ? by : person));
      return after;
    }
  }

  /** Beside the others, the last of them. */
  record Added(PersonId who) implements Change {
    @Override
    public SequencedSet<PersonId> applied(SequencedSet<PersonId> people) {
      var after = new LinkedHashSet<>(people);
      after.add(who);
      return after;
    }
  }
}
