package org.anyuan.ledger.application;

import java.util.OptionalLong;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;

/** What a caller takes to be there before it writes. */
public sealed interface Expected {

  record Anything() implements Expected {}

  record Nothing() implements Expected {}

  /** It is there, and where a version is given, in just this one. */
  record Present(OptionalLong version) implements Expected {}

  /**
   * Whether it is otherwise.
   *
   * @param version of what is there
   */
  default <T> Outcome<T> unlessOtherwise(OptionalLong version, Outcome<T> outcome) {
    return switch (this) {
      case Anything _ -> outcome;
      case Nothing _ ->
          version.isEmpty() ? outcome : Outcome.refused(Reason.CONFLICT, "id", "the id is taken");
      case Present(var wanted) -> {
        if (version.isEmpty()) {
          yield Outcome.refused(Reason.NOT_FOUND, "id", "not known here");
        }
        yield wanted.isEmpty() || wanted.equals(version)
            ? outcome
            : Outcome.refused(
                Reason.CONFLICT, "version", "it was changed meanwhile; read it again");
      }
    };
  }
}
