package org.anyuan.response.domain.response;

import java.util.Optional;
import org.anyuan.response.domain.FactRef;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.plan.Pairing;
import org.anyuan.response.domain.plan.Point;
import org.anyuan.response.domain.statement.StatementKind;

/**
 * A step that is to be done, or a statement that is to be published: what the pairings are asked
 * about. What stands in its way is found here and nowhere else.
 */
public sealed interface Crossing {
  record OfStep(org.anyuan.response.domain.plan.StepKey step) implements Crossing {}

  record OfStatement(
      StatementId statement, StatementKind kind, java.util.List<FactRef> facts, boolean namesPlace)
      implements Crossing {}

  /** The point that the pairing is about is reached by this. */
  default boolean reaches(Point point) {
    return switch (this) {
      case OfStep(var step) -> point.equals(new Point.StepDone(step));
      case OfStatement(var _, var kind, var _, var namesPlace) ->
          switch (point) {
            case Point.StepDone _, Point.FactsConfirmed _ -> false;
            case Point.Published published -> published.covers(kind);
            case Point.PlaceNamed _ -> namesPlace && kind.needsPairings();
          };
    };
  }

  default Optional<StatementId> statementId() {
    return this instanceof OfStatement(var id, var _, var _, var _)
        ? Optional.of(id)
        : Optional.empty();
  }

  /** What has to come first does, so that this may be. */
  default boolean follows(Response response, Pairing.Before pairing) {
    return switch (pairing.first()) {
      case Point.StepDone(var step) -> response.task(step).filter(Task::done).isPresent();
      case Point.FactsConfirmed _ -> factsConfirmed(response);
      case Point.Published published ->
          response.releases().stream().anyMatch(release -> published.covers(release.kind()));
      case Point.PlaceNamed _ ->
          response.releases().stream()
              .anyMatch(release -> release.namesPlace() && release.kind().needsPairings());
    };
  }

  private boolean factsConfirmed(Response response) {
    return switch (this) {
      // A step rests on no facts of its own: something has to be sure.
      case OfStep _ ->
          response.facts().stream().anyMatch(fact -> fact.state() == Fact.State.CONFIRMED);
      case OfStatement(var _, var _, var facts, var _) ->
          !facts.isEmpty() && facts.stream().allMatch(ref -> confirmed(response, ref));
    };
  }

  private static boolean confirmed(Response response, FactRef ref) {
    return response
        .fact(ref.fact())
        .filter(fact -> fact.version() == ref.version() && fact.state() == Fact.State.CONFIRMED)
        .isPresent();
  }
}
