package org.anyuan.response.domain.response;

import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.response.domain.plan.Pairing;
import org.anyuan.response.domain.response.ResponseCommand.ApproveOverride;
import org.anyuan.response.domain.response.ResponseCommand.AskOverride;
import org.anyuan.response.domain.response.ResponseCommand.OfOverride;
import org.anyuan.response.domain.response.ResponseCommand.RefuseOverride;

/**
 * Going without a pairing: a reason, and two people of those who lead. What guards the public lets
 * one statement go by, never all that follow.
 */
final class DecideOverrides {
  private DecideOverrides() {}

  static Outcome<List<ResponseChange>> on(Authority authority, OfOverride command) {
    return Decide.over(authority.response())
        .or(() -> Authority.unless(authority.leadsAny(), "the commander and the leads"))
        .orElseGet(
            () ->
                switch (command) {
                  case AskOverride ask -> ask(authority.response(), ask);
                  case ApproveOverride _ -> answer(authority, command, true, "");
                  case RefuseOverride(var _, var reason) ->
                      answer(authority, command, false, reason);
                });
  }

  private static Outcome<List<ResponseChange>> ask(Response response, AskOverride ask) {
    if (response.waivers().stream().anyMatch(one -> one.id().equals(ask.override()))) {
      return Decide.unchanged();
    }
    var pairing = response.plan().pairing(ask.pairing());
    if (pairing.isEmpty()) {
      return Outcome.refused(Reason.INVALID, "pairing", "the plan has no such pairing");
    }
    var guards = pairing.get() instanceof Pairing.Before before && before.then().publishes();
    if (guards != ask.statement().isPresent()) {
      return Outcome.refused(
          Reason.INVALID,
          "statementId",
          guards ? "it guards what is published: which statement?" : "it guards no statement");
    }
    if (response.waivers().size() >= Response.MOST_WAIVERS) {
      return Decide.conflict("overrides", "at most " + Response.MOST_WAIVERS);
    }
    var open =
        response.waivers().stream()
            .anyMatch(
                one ->
                    one.isFor(ask.pairing(), ask.statement()) && (one.pending() || one.approved()));
    return open
        ? Decide.conflict("pairing", "it was asked for already")
        : Decide.changed(
            new ResponseChange.OverrideAsked(
                ask.override(), ask.pairing(), ask.statement(), ask.reason()));
  }

  private static Outcome<List<ResponseChange>> answer(
      Authority authority, OfOverride command, boolean approved, String reason) {
    var found =
        authority.response().waivers().stream()
            .filter(one -> one.id().equals(command.override()))
            .findFirst();
    if (found.isEmpty()) {
      return Outcome.notFound("override");
    }
    var waiver = found.get();
    if (waiver.askedBy().isSamePersonAs(authority.by())) {
      return Outcome.refused(Reason.FORBIDDEN, "role", "a second person has to answer");
    }
    var given = waiver.answer().map(Waiver.Answer::approved);
    if (given.isPresent()) {
      return given.equals(Optional.of(approved))
          ? Decide.unchanged()
          : Decide.conflict("state", "it was answered already");
    }
    return Decide.changed(new ResponseChange.OverrideAnswered(waiver.id(), approved, reason));
  }
}
