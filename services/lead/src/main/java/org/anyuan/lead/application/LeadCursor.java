package org.anyuan.lead.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anyuan.lead.application.LeadQuery.Order;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.lead.LeadOutline;

/**
 * After which lead a page begins: where that stands in the order.
 *
 * @param urgency of no meaning where the newest come first
 * @param at when it was received, or is due
 */
public record LeadCursor(Order order, int urgency, Instant at, LeadId lead) {
  private static final Pattern TEXT =
      Pattern.compile("(?<order>[ND])(?<urgency>[0-9])\\.(?<micros>[0-9]{1,17})\\.(?<lead>.{36})");
  private static final long MICROS = 1_000_000;
  private static final long NANOS_OF_MICRO = 1_000;

  public static LeadCursor after(Order order, LeadOutline lead) {
    return switch (order) {
      case NEWEST -> new LeadCursor(order, 0, lead.receivedAt(), lead.id());
      case DUE ->
          new LeadCursor(order, lead.urgency(), lead.next().orElse(lead.receivedAt()), lead.id());
    };
  }

  /** Absent where it is none of this order. */
  public static Optional<LeadCursor> parse(Order order, String text) {
    var found = TEXT.matcher(text);
    if (!found.matches() || !found.group("order").equals(letter(order))) {
      return Optional.empty();
    }
    try {
      var micros = Long.parseLong(found.group("micros"));
      return Optional.of(
          new LeadCursor(
              order,
              Integer.parseInt(found.group("urgency")),
              Instant.ofEpochSecond(micros / MICROS, micros % MICROS * NANOS_OF_MICRO),
              new LeadId(UUID.fromString(found.group("lead")))));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  public String text() {
    return letter(order)
        + urgency
        + "."
        + ChronoUnit.MICROS.between(Instant.EPOCH, at)
        + "."
        + lead;
  }

  private static String letter(Order order) {
    return order.name().substring(0, 1);
  }
}
