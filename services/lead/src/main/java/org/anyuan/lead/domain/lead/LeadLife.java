package org.anyuan.lead.domain.lead;

import java.time.Instant;
import java.util.List;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.lead.domain.By;

/** What may follow what, command by command. */
final class LeadLife {
  private LeadLife() {}

  static Outcome<Decided> decide(Lead lead, LeadCommand command, By by, Instant now) {
    var refusal = Authority.refusal(lead, command, by);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return switch (command) {
      case LeadCommand.Add(var words) -> add(lead, Note.of(lead.id(), by, now, words), now);
      case LeadCommand.Triage triage -> Triaging.triage(lead, triage, now);
      case LeadCommand.Overrule overrule -> Triaging.overrule(lead, overrule, by, now);
      case LeadCommand.Verify verify -> Triaging.verify(lead, verify, by, now);
      case LeadCommand.Begin _ -> Working.begin(lead, now);
      case LeadCommand.DoStep(var key, var note) ->
          Working.step(lead, key, note, new StepState.Progress.Done(now, by.who()), by, now);
      case LeadCommand.ExcuseStep(var key, var reason) ->
          Working.excuse(lead, key, reason, by, now);
      case LeadCommand.HandOver handOver -> Passing.offer(lead, handOver, now);
      case LeadCommand.Receive _ -> Passing.receive(lead, by, now);
      case LeadCommand.Decline(var reason) -> Passing.decline(lead, reason, by, now);
      case LeadCommand.Mediate(var people) -> Working.mediate(lead, people, now);
      case LeadCommand.GoOnMediating(var with) -> Working.goOnMediating(lead, with, now);
      case LeadCommand.Settle settle -> Finishing.settle(lead, settle, now);
      case LeadCommand.MakeVisit visit -> Finishing.visit(lead, visit, by, now);
      case LeadCommand.Close _ -> Finishing.close(lead, now);
      case LeadCommand.Reopen(var reason) -> Finishing.reopen(lead, reason, by, now);
      case LeadCommand.MergeInto(var head) -> Joining.mergeInto(lead, head, now);
      case LeadCommand.TakeIn(var other) -> Joining.takeIn(lead, other, now);
      case LeadCommand.SplitOff _ -> Joining.splitOff(lead, now);
      case LeadCommand.LetGo(var other) -> Joining.letGo(lead, other, now);
      case LeadCommand.LinkIncident(var incident, var into) ->
          Timing.link(lead, incident, into, now);
      case LeadCommand.ReachTime _ -> Timing.reach(lead, now);
    };
  }

  private static Outcome<Decided> add(Lead lead, Note note, Instant now) {
    if (lead.over()) {
      return refused("it is over: reopen it, or take it in anew");
    }
    if (lead.report().isFull()) {
      return Outcome.refused(
          Reason.CONFLICT, "words", "at most " + Report.MOST_ADDED + " additions");
    }
    return new Moving(lead, now).note(note).say(new LeadEvent.Added()).changed();
  }

  static Outcome<Decided> unchanged(Lead lead) {
    return new Outcome.Unchanged<>(new Decided(lead, List.of()));
  }

  static <T> Outcome<T> refused(String why) {
    return Outcome.refused(Reason.CONFLICT, "state", why);
  }
}
