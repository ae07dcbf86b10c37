package org.anyuan.lead.domain.lead;

import java.time.Instant;
import java.util.List;
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
import org.anyuan.lead.domain.mediation.InCharge;
import org.anyuan.lead.domain.mediation.Mediation;
import org.anyuan.lead.domain.mediation.MediationCommand;
import org.anyuan.lead.domain.protection.Protected;

/** What is done about it. */
final class Working {
  private Working() {}

  static Outcome<Decided> begin(Lead lead, Instant now) {
    return switch (lead.state()) {
      case Received _ -> LeadLife.refused("nobody has looked at it: triage it first");
      case Triaged _ -> LeadLife.refused("nobody knows whether it is so: verify it first");
      case Verified _ ->
          new Moving(lead, now).enter(new Handling(now), lead.category().settledWithin()).changed();
      case Handling _ -> LeadLife.unchanged(lead);
      case Settled _ -> LeadLife.refused("it is settled: reopen it");
      case Closed _ -> LeadLife.refused("it is over: reopen it");
    };
  }

  /** In any state that is not over: nobody waits for a desk to protect a child. */
  static Outcome<Decided> step(
      Lead lead,
      StepKey key,
      Optional<Protected<String>> note,
      StepState.Progress progress,
      By by,
      Instant now) {
    var found = lead.steps().find(key);
    if (found.isEmpty()) {
      return Outcome.refused(Reason.INVALID, "step", "it is none of this lead's steps");
    }
    var step = found.get();
    if (step.progress() instanceof StepState.Progress.Done
        || (!step.isOpen() && progress instanceof StepState.Progress.Excused)) {
      return LeadLife.unchanged(lead);
    }
    if (lead.over()) {
      return LeadLife.refused("it is over: reopen it");
    }
    var moving =
        new Moving(lead, now).steps(lead.steps().with(new StepState(step.plan(), progress)));
    if (!lead.report().isFull()) {
      note.ifPresent(words -> moving.note(Note.of(lead.id(), by, now, words)));
    }
    return moving
        .say(
            progress instanceof StepState.Progress.Excused
                ? new LeadEvent.StepExcused(key)
                : new LeadEvent.StepDone(key))
        .changed();
  }

  static Outcome<Decided> excuse(
      Lead lead, StepKey key, Protected<String> reason, By by, Instant now) {
    if (lead.steps().find(key).filter(step -> step.isOpen() && step.plan().must()).isPresent()) {
      return Outcome.refused(Reason.CONFLICT, "step", "it has to be done, whatever the reason");
    }
    return step(
        lead, key, Optional.of(reason), new StepState.Progress.Excused(now, by.who()), by, now);
  }

  static Outcome<Decided> mediate(Lead lead, List<InCharge> people, Instant now) {
    if (!lead.category().mayBeMediated()) {
      return Outcome.refused(Reason.CONFLICT, "category", "it may not be settled by mediation");
    }
    return switch (lead.state()) {
      case Handling _ ->
          lead.mediation().isPresent()
              ? LeadLife.refused("it is mediated already")
              : new Moving(lead, now).mediation(Mediation.prepare(people, now)).changed();
      case Received _, Triaged _, Verified _ -> LeadLife.refused("begin with it first");
      case Settled _, Closed _ -> LeadLife.refused("it is settled: reopen it");
    };
  }

  static Outcome<Decided> goOnMediating(Lead lead, MediationCommand command, Instant now) {
    if (lead.mediation().isEmpty()) {
      return Outcome.refused(Reason.CONFLICT, "mediation", "it is not mediated");
    }
    if (!lead.category().mayBeMediated()) {
      return Outcome.refused(Reason.CONFLICT, "category", "it may not be settled by mediation");
    }
    return switch (lead.state()) {
      case Handling _ ->
          switch (lead.mediation().get().on(command, now)) {
            case Outcome.Changed<Mediation>(var next) ->
                new Moving(lead, now).mediation(next).changed();
            case Outcome.Unchanged<Mediation> _ -> LeadLife.unchanged(lead);
            case Outcome.Refused<Mediation>(var reason, var field, var message) ->
                Outcome.refused(reason, field, message);
          };
      case Received _, Triaged _, Verified _, Settled _, Closed _ ->
          LeadLife.refused("it is not being handled");
    };
  }
}
