package org.anyuan.alarm.domain.supervision;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be wrong with a device that speaks. Each lasts until its own restore. */
public enum Fault {
  /** Opened or torn off. */
  TAMPER(1),
  BATTERY_LOW(2),
  MAINS_LOST(4),
  /** One of its own lines to us, or to its parts, fails. */
  COMMUNICATION(8);

  private static final Pattern CONTACT_ID = Pattern.compile("CID [A-Z]([0-9]{3})");
  private static final Pattern SIA = Pattern.compile("SIA ([A-Z]{2})");
  private static final Set<String> TAMPERS = Set.of("137", "144", "145", "341", "383");
  private static final Set<String> BATTERIES = Set.of("302", "309", "311", "338", "384");
  private static final Set<String> LINES = Set.of("350", "351", "352", "354", "356", "357");

  private final byte bit;

  Fault(int bit) {
    this.bit = (byte) bit;
  }

  /** Its own place in a set of faults that is kept as one byte. */
  byte bit() {
    return bit;
  }

  /**
   * Of a panel's code, as {@code CID E301} or {@code SIA AT}; the same for its restore, as {@code
   * CID R301} or {@code SIA AR}. Empty where the code is of nothing that we follow.
   */
  public static Optional<Fault> ofCode(String code) {
    var cid = CONTACT_ID.matcher(code);
    if (cid.matches()) {
      return ofContactId(cid.group(1));
    }
    var sia = SIA.matcher(code);
    return sia.matches() ? ofSia(sia.group(1)) : Optional.empty();
  }

  private static Optional<Fault> ofContactId(String event) {
    if (event.equals("301")) {
      return Optional.of(MAINS_LOST);
    }
    if (TAMPERS.contains(event)) {
      return Optional.of(TAMPER);
    }
    if (BATTERIES.contains(event)) {
      return Optional.of(BATTERY_LOW);
    }
    return LINES.contains(event) ? Optional.of(COMMUNICATION) : Optional.empty();
  }

  private static Optional<Fault> ofSia(String event) {
    return switch (event) {
      case "AT", "AR" -> Optional.of(MAINS_LOST);
      case "YT", "YM", "XT", "YR", "XR" -> Optional.of(BATTERY_LOW);
      case "TA", "TR", "ES", "EJ", "XS" -> Optional.of(TAMPER);
      case "YC", "YS", "LT", "YK", "LR" -> Optional.of(COMMUNICATION);
      default -> Optional.empty();
    };
  }
}
