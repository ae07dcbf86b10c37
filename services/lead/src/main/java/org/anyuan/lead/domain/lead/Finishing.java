package org.anyuan.lead.domain.lead;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.lead.LeadState.Closed;
import org.anyuan.lead.domain.lead.LeadState.Handling;
import org.anyuan.lead.domain.lead.LeadState.Received;
import org.anyuan.lead.domain.lead.LeadState.Settled;
import org.anyuan.lead.domain.lead.LeadState.Triaged;
import org.anyuan.lead.domain.lead.LeadState.Verified;
import org.anyuan.lead.domain.mediation.Mediation;
import org.anyuan.lead.domain.mediation.MediationCommand;
import org.anyuan.lead.domain.protection.Protected;

/** From settled to over, and back when it returns. */
final class Finishing {
  private Finishing() {}

  static Outcome<Decided> settle(Lead lead, LeadCommand.Settle settle, Instant now) {
    return switch (lead.state()) {
      case Handling _ ->
          refusal(lead, settle, now)
              .orElseGet(
                  () -> {
                    var last = settle.visits().isEmpty() ? now : settle.visits().getLast();
                    return new Moving(lead, now)
                        .enter(
                            new Settled(now, settle.how()),
                            Duration.between(now, last).plus(Times.AFTER_LAST_VISIT))
                        .visits(lead.visits().planned(settle.visits()))
                        .forget(new Awaited.Agreement())
                        .changed();
                  });
      case Settled(var _, var how) ->
          how == settle.how()
              ? LeadLife.unchanged(lead)
              : LeadLife.refused("it is settled: reopen it");
      case Received _, Triaged _, Verified _ -> LeadLife.refused("begin with it first");
      case Closed _ -> LeadLife.refused("it is over: reopen it");
    };
  }

  /** Why not. */
  private static Optional<Outcome<Decided>> refusal(
      Lead lead, LeadCommand.Settle settle, Instant now) {
    var open = lead.steps().open();
    if (!open.isEmpty()) {
      return refused("step", "not done yet: " + open.getFirst().plan().key());
    }
    if (lead.hand().offer().isPresent()) {
      return refused("state", "it is offered to another, who has not answered");
    }
    if (settle.how() == How.MEDIATED
        && !(lead.category().mayBeMediated()
            && lead.mediation().filter(Mediation::isAgreed).isPresent())) {
      return refused("how", "without an agreement it is not mediated");
    }
    if (settle.visits().isEmpty()
        && (settle.how() == How.MEDIATED || lead.category().needsFollowUp())) {
      return refused("visits", "somebody has to look whether it holds");
    }
    var outside =
        settle.visits().stream()
            .anyMatch(at -> !at.isAfter(now) || at.isAfter(now.plus(Times.LAST_VISIT)));
    return outside
        ? Optional.of(Outcome.refused(Reason.INVALID, "visits", "ahead, and within 180 days"))
        : Optional.empty();
  }

  private static Optional<Outcome<Decided>> refused(String field, String why) {
    return Optional.of(Outcome.refused(Reason.CONFLICT, field, why));
  }

  static Outcome<Decided> visit(Lead lead, LeadCommand.MakeVisit visit, By by, Instant now) {
    var planned = lead.visits().find(visit.number());
    var again = planned.flatMap(Visit::made).filter(made -> made.found() == visit.found());
    if (again.isPresent()) {
      return LeadLife.unchanged(lead);
    }
    return switch (lead.state()) {
      case Settled _ ->
          planned
              .filter(p -> p.made().isEmpty())
              .map(p -> made(lead, p, visit, by, now))
              .orElseGet(
                  () ->
                      Outcome.refused(
                          Reason.CONFLICT, "number", "no visit that is still to be made"));
      case Received _, Triaged _, Verified _, Handling _ ->
          LeadLife.refused("it is not settled yet");
      case Closed _ -> LeadLife.refused("it is over: reopen it");
    };
  }

  private static Outcome<Decided> made(
      Lead lead, Visit planned, LeadCommand.MakeVisit visit, By by, Instant now) {
    var made =
        new Visit(
            planned.number(),
            planned.dueAt(),
            Optional.of(new Visit.Made(now, by.who(), visit.found())));
    var moving =
        new Moving(lead, now)
            .visits(lead.visits().with(made))
            .say(new LeadEvent.Visited(made.number(), visit.found()));
    if (!lead.report().isFull()) {
      visit.note().ifPresent(words -> moving.note(Note.of(lead.id(), by, now, words)));
    }
    return switch (visit.found()) {
      case HOLDS -> moving.changed();
      case RETURNED -> back(moving, lead, now).changed();
    };
  }

  static Outcome<Decided> close(Lead lead, Instant now) {
    return switch (lead.state()) {
      case Settled _ ->
          lead.visits().open().stream()
              .findFirst()
              .map(
                  visit ->
                      Outcome.<Decided>refused(
                          Reason.CONFLICT, "visits", "not made yet: " + visit.number()))
              .orElseGet(
                  () ->
                      new Moving(lead, now).close(new Ending.Kept(), Times.KEEP_SETTLED).changed());
      case Closed(var _, Ending.Kept _) -> LeadLife.unchanged(lead);
      case Received _, Triaged _, Verified _, Handling _, Closed _ ->
          LeadLife.refused("it is not settled");
    };
  }

  static Outcome<Decided> reopen(Lead lead, Protected<String> reason, By by, Instant now) {
    if (lead.report().isErased()) {
      return LeadLife.refused("what it said is erased: take it in anew");
    }
    return switch (lead.state()) {
      case Received _, Triaged _, Verified _, Handling _ -> LeadLife.unchanged(lead);
      case Settled _ -> withReason(back(new Moving(lead, now), lead, now), lead, reason, by, now);
      case Closed(var _, var ending) ->
          switch (ending) {
            case Ending.Kept _ ->
                withReason(back(new Moving(lead, now), lead, now), lead, reason, by, now);
            case Ending.Unfounded _ ->
                withReason(
                    new Moving(lead, now)
                        .returned()
                        .enter(new Triaged(now), Times.verify(lead.severity()))
                        .awaitSteps(false),
                    lead,
                    reason,
                    by,
                    now);
            case Ending.MergedInto(var head) ->
                LeadLife.refused("it is part of " + head + ": split it off");
            case Ending.Expired _ -> LeadLife.refused("it has expired: take it in anew");
          };
    };
  }

  /** To be handled again, with a mediation that begins again. */
  private static Moving back(Moving moving, Lead lead, Instant now) {
    moving.returned().enter(new Handling(now), lead.category().settledWithin()).awaitSteps(true);
    lead.mediation()
        .filter(Mediation::isAgreed)
        .map(mediation -> mediation.on(new MediationCommand.Resume(), now))
        .ifPresent(
            outcome -> {
              if (outcome instanceof Outcome.Changed<Mediation>(var next)) {
                moving.mediation(next);
              }
            });
    return moving;
  }

  private static Outcome<Decided> withReason(
      Moving moving, Lead lead, Protected<String> reason, By by, Instant now) {
    return lead.report().isFull()
        ? moving.changed()
        : moving.note(Note.of(lead.id(), by, now, reason)).changed();
  }
}
