package org.anyuan.response.domain.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.response.domain.FactRef;
import org.anyuan.response.domain.plan.Pairing;
import org.anyuan.response.domain.response.Crossing;
import org.anyuan.response.domain.response.Fact;
import org.anyuan.response.domain.response.Gate;
import org.anyuan.response.domain.response.Response;

/** What stands against publishing a statement as it is. Asked again in the moment of publishing. */
public record MayPublish(Statement statement, Response response) {

  /** The pairings that do not hold; none of them holds up a safety instruction. */
  public List<Pairing.Before> pairings() {
    var content = statement.content();
    return statement.kind().needsPairings()
        ? Gate.against(
            response,
            new Crossing.OfStatement(
                statement.id(), statement.kind(), content.facts(), content.namesPlace()))
        : List.of();
  }

  /** The first reason, and of pairings all. */
  Optional<Outcome<Decided>> refusal(List<Finding> found) {
    return wrongText(statement.content(), response)
        .or(this::untranslated)
        .or(() -> undecided(found))
        .or(this::guarded);
  }

  private Optional<Outcome<Decided>> untranslated() {
    return statement.kind().needsPairings() && statement.content().en().isEmpty()
        ? Optional.of(Outcome.refused(Reason.INVALID, "en", "it is published in both languages"))
        : Optional.empty();
  }

  private Optional<Outcome<Decided>> undecided(List<Finding> found) {
    var open = statement.undecided(found);
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            DecideStatement.conflict(
                "findings", open.size() + " may name somebody: a person has to decide"));
  }

  private Optional<Outcome<Decided>> guarded() {
    var against = pairings();
    return against.isEmpty()
        ? Optional.empty()
        : Optional.of(DecideStatement.conflict("pairings", Gate.say(against)));
  }

  /**
   * No override helps here: a text that rests on what is known to be different, or that names the
   * school without saying so, is wrong in itself.
   */
  static Optional<Outcome<Decided>> wrongText(Content content, Response response) {
    var stale =
        content.facts().stream()
            .filter(ref -> !current(response, ref))
            .map(ref -> ref.fact() + " at version " + ref.version())
            .collect(Collectors.joining(", "));
    if (!stale.isEmpty()) {
      return Optional.of(
          Outcome.refused(
              Reason.CONFLICT, "facts", "changed, taken back or not known by now: " + stale));
    }
    return !content.namesPlace() && content.says(response.about().schoolName())
        ? Optional.of(
            Outcome.refused(
                Reason.INVALID, "namesPlace", "the text says the school's name: say that it does"))
        : Optional.empty();
  }

  private static boolean current(Response response, FactRef ref) {
    return response
        .fact(ref.fact())
        .filter(fact -> fact.version() == ref.version() && fact.state() != Fact.State.RETRACTED)
        .isPresent();
  }
}
