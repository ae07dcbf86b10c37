package org.anyuan.response.domain.response;

import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.response.ResponseCommand.ChangeFact;
import org.anyuan.response.domain.response.ResponseCommand.ConfirmFact;
import org.anyuan.response.domain.response.ResponseCommand.OfFact;
import org.anyuan.response.domain.response.ResponseCommand.RecordFact;
import org.anyuan.response.domain.response.ResponseCommand.RetractFact;

/**
 * What is known. It may change after the response is closed as well: the public must not be left
 * with what is wrong.
 */
final class DecideFacts {
  private DecideFacts() {}

  static Outcome<List<ResponseChange>> on(Authority authority, OfFact command) {
    var known = authority.response().fact(command.fact());
    var handles = authority.leads(Track.LAWFUL_HANDLING);
    return switch (command) {
      case RecordFact(var id, var text) ->
          Authority.<List<ResponseChange>>unless(authority.takesPart(), "those who take part")
              .orElseGet(
                  () ->
                      record(
                          authority.response(), known, new ResponseChange.FactRecorded(id, text)));
      case ConfirmFact(var id, var version) ->
          missing(known)
              .or(() -> Authority.unless(handles, "the lawful-handling lead"))
              .orElseGet(
                  () ->
                      confirm(known.get(), version, new ResponseChange.FactConfirmed(id, version)));
      case ChangeFact(var id, var text, var reason) ->
          missing(known)
              .or(() -> Authority.unless(authority.takesPart(), "those who take part"))
              .orElseGet(
                  () -> change(known.get(), new ResponseChange.FactChanged(id, text, reason)));
      case RetractFact(var id, var reason) ->
          missing(known)
              .or(() -> Authority.unless(handles, "the lawful-handling lead"))
              .orElseGet(
                  () ->
                      known.get().retracted()
                          ? Decide.unchanged()
                          : Decide.changed(new ResponseChange.FactRetracted(id, reason)));
    };
  }

  private static Optional<Outcome<List<ResponseChange>>> missing(Optional<Fact> known) {
    return known.isEmpty() ? Optional.of(Outcome.notFound("fact")) : Optional.empty();
  }

  private static Outcome<List<ResponseChange>> record(
      Response response, Optional<Fact> known, ResponseChange change) {
    if (known.isPresent()) {
      return Decide.unchanged();
    }
    return response.facts().size() >= Response.MOST_FACTS
        ? Decide.conflict("facts", "at most " + Response.MOST_FACTS)
        : Decide.changed(change);
  }

  private static Outcome<List<ResponseChange>> confirm(
      Fact fact, long version, ResponseChange change) {
    if (fact.version() != version) {
      return Decide.conflict("version", "the fact is at version " + fact.version() + " by now");
    }
    return switch (fact.state()) {
      case RECORDED -> Decide.changed(change);
      case CONFIRMED -> Decide.unchanged();
      case RETRACTED -> Decide.conflict("state", "the fact was taken back");
    };
  }

  /** One that was taken back is known again, as it is told now. */
  private static Outcome<List<ResponseChange>> change(
      Fact fact, ResponseChange.FactChanged change) {
    return !fact.retracted() && fact.text().equals(change.text())
        ? Decide.unchanged()
        : Decide.changed(change);
  }
}
