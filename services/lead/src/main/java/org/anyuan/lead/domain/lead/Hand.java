package org.anyuan.lead.domain.lead;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.protection.Protected;

/**
 * In whose hands a lead is. Who offers it to another keeps it, and answers for it, until that one
 * gives a receipt.
 */
public record Hand(Agency holder, Optional<Offer> offer) {
  static Hand of(Agency holder) {
    return new Hand(holder, Optional.empty());
  }

  public record Offer(Agency to, Instant at, Protected<String> reason) {}

  Hand erased() {
    return new Hand(holder, offer.map(o -> new Offer(o.to(), o.at(), o.reason().erased())));
  }
}
