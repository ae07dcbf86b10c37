package org.anyuan.alarm.adapter.in.isapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anyuan.alarm.domain.Press;

/**
 * What tells one event of a device from another, however often it is reported: its uuid where it
 * has one, else the moment it was triggered at; and beside it what happened and where, so that a
 * panel which gives every event the same uuid loses none. Pictures, the time of sending and {@code
 * recheck} are not in it.
 */
record EventName(String value) {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}");
  private static final Pattern NIL = Pattern.compile("[0-]+");

  static EventName of(Alert alert) {
    var occasion = alert.uuid().orElseGet(() -> moment(alert));
    var what =
        alert
            .cid()
            .map(
                cid ->
                    String.join(
                        "|", cid.standard(), cid.code(), cid.type(), cid.area(), cid.zone()))
            .orElseGet(alert::channel);
    return new EventName(
        String.join("|", alert.type(), alert.active() ? "active" : "inactive", what, occasion));
  }

  private static String moment(Alert alert) {
    return alert
        .cid()
        .map(CidEvent::trigger)
        .filter(trigger -> !trigger.isEmpty())
        .orElseGet(() -> alert.dateTime() + "#" + alert.count());
  }

  /** Empty for what is none, and for the nil one, which names nothing. */
  static Optional<String> uuid(String text) {
    var small = text.toLowerCase(Locale.ROOT);
    return UUID.matcher(small).matches() && !NIL.matcher(small).matches()
        ? Optional.of(small.replace("-", ""))
        : Optional.empty();
  }

  /** A sequence of the same kind as a device's counter, 0 to 2^53-1. */
  long sequence() {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
      return new BigInteger(1, digest).longValue() & Press.MAX_SEQUENCE;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
