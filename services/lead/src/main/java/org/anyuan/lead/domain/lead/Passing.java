package org.anyuan.lead.domain.lead;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.protection.Protected;

/** From one agency to another, against a receipt. */
final class Passing {
  private Passing() {}

  static Outcome<Decided> offer(Lead lead, LeadCommand.HandOver handOver, Instant now) {
    var to = handOver.to();
    if (lead.over()) {
      return LeadLife.refused("it is over: reopen it");
    }
    if (!to.handles() || to == lead.hand().holder()) {
      return Outcome.refused(Reason.INVALID, "to", "another one that handles leads");
    }
    if (lead.category().isForThePoliceAlone()) {
      return Outcome.refused(Reason.CONFLICT, "category", "it stays with the police");
    }
    var offered = lead.hand().offer();
    if (offered.isPresent()) {
      return offered.get().to() == to
          ? LeadLife.unchanged(lead)
          : LeadLife.refused("it is offered to another, who has not answered");
    }
    return new Moving(lead, now)
        .hand(
            new Hand(lead.hand().holder(), Optional.of(new Hand.Offer(to, now, handOver.reason()))))
        .await(new Awaited.Receipt(), now.plus(Times.receipt(lead.severity())))
        .say(new LeadEvent.Offered(to))
        .changed();
  }

  static Outcome<Decided> receive(Lead lead, By by, Instant now) {
    return lead.hand()
        .offer()
        .map(
            offer ->
                new Moving(lead, now)
                    .hand(Hand.of(offer.to()))
                    .say(new LeadEvent.Taken(offer.to()))
                    .changed())
        // Taken already: the same receipt twice.
        .orElseGet(() -> holds(lead, by.agency()));
  }

  private static Outcome<Decided> holds(Lead lead, Agency agency) {
    return lead.hand().holder() == agency && !lead.over()
        ? LeadLife.unchanged(lead)
        : LeadLife.refused("it is not offered");
  }

  static Outcome<Decided> decline(Lead lead, Protected<String> reason, By by, Instant now) {
    var offer = lead.hand().offer();
    if (offer.isEmpty()) {
      return LeadLife.refused("it is not offered");
    }
    var moving =
        new Moving(lead, now)
            .hand(Hand.of(lead.hand().holder()))
            .say(new LeadEvent.Declined(offer.get().to()));
    return lead.report().isFull()
        ? moving.changed()
        : moving.note(Note.of(lead.id(), by, now, reason)).changed();
  }
}
