package org.anyuan.lead.domain.lead;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.lead.LeadState.Closed;
import org.anyuan.lead.domain.lead.LeadState.Received;
import org.anyuan.lead.domain.lead.LeadState.Settled;

/**
 * The same matter told twice, and what turned out to be two. One head, no chains, within a school;
 * what has to be done and how grave it is survive the merge. What is for the police alone goes into
 * its like alone: nothing makes it disappear in a dispute.
 */
final class Joining {
  private Joining() {}

  static Outcome<Decided> mergeInto(Lead lead, Lead head, Instant now) {
    if (lead.state() instanceof Closed(var _, Ending.MergedInto(var into))) {
      return into.equals(head.id())
          ? LeadLife.unchanged(lead)
          : LeadLife.refused("it is part of " + into + ": split it off");
    }
    if (lead.state() instanceof Closed || lead.state() instanceof Settled) {
      return LeadLife.refused("it is settled: reopen it");
    }
    if (!lead.joined().isEmpty()) {
      return LeadLife.refused("others are part of it");
    }
    if (lead.hand().offer().isPresent()) {
      return LeadLife.refused("it is offered to another, who has not answered");
    }
    if (head.id().equals(lead.id()) || !head.about().school().equals(lead.about().school())) {
      return Outcome.refused(Reason.INVALID, "head", "another one of the same school");
    }
    if (head.over() || head.state() instanceof Settled) {
      return Outcome.refused(Reason.CONFLICT, "head", "that one is settled: reopen it");
    }
    if (lead.category().isForThePoliceAlone() && !head.category().isForThePoliceAlone()) {
      return Outcome.refused(
          Reason.CONFLICT, "head", "it goes into none that is not for the police");
    }
    return new Moving(lead, now)
        .close(new Ending.MergedInto(head.id()), Times.KEEP_SETTLED)
        .changed();
  }

  static Outcome<Decided> takeIn(Lead head, Lead other, Instant now) {
    if (head.joined().contains(other.id())) {
      return LeadLife.unchanged(head);
    }
    if (head.over() || head.state() instanceof Settled) {
      return LeadLife.refused("it is settled: reopen it");
    }
    return new Moving(head, now)
        .rate(head.rating().atLeast(other.severity()))
        .steps(head.steps().and(other.steps()))
        .joined(with(head.joined(), other.id()))
        .say(new LeadEvent.Joined(other.id()))
        .urge()
        .changed();
  }

  /** From the beginning: nobody has looked at it by itself. */
  static Outcome<Decided> splitOff(Lead lead, Instant now) {
    if (!(lead.state() instanceof Closed(var _, Ending.MergedInto _))) {
      return LeadLife.refused("it is part of no other");
    }
    if (lead.report().isErased()) {
      return LeadLife.refused("what it said is erased: take it in anew");
    }
    return new Moving(lead, now)
        .forget(new Awaited.Erasure())
        .enter(new Received(now), Times.triage(lead.severity()))
        .awaitSteps(false)
        .changed();
  }

  static Outcome<Decided> letGo(Lead head, LeadId other, Instant now) {
    return head.joined().contains(other)
        ? new Moving(head, now)
            .joined(without(head.joined(), other))
            .say(new LeadEvent.Parted(other))
            .changed()
        : LeadLife.unchanged(head);
  }

  private static Set<LeadId> with(Set<LeadId> leads, LeadId other) {
    var all = new HashSet<>(leads);
    all.add(other);
    return all;
  }

  private static Set<LeadId> without(Set<LeadId> leads, LeadId other) {
    var all = new HashSet<>(leads);
    all.remove(other);
    return all;
  }
}
