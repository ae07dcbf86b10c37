package org.anyuan.ledger.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** By when a school is to have countersigned what somebody else put up. */
@ApplicationScoped
public class Reminder {
  private final Duration after;

  Reminder(@ConfigProperty(name = "anyuan.devices.countersign-within") Duration after) {
    this.after = after;
  }

  Instant from(Instant installed) {
    // As the store keeps it.
    return installed.plus(after).truncatedTo(ChronoUnit.MICROS);
  }
}
