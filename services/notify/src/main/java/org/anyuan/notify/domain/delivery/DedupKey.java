package org.anyuan.notify.domain.delivery;

import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.PersonId;

/**
 * What makes two deliveries the same one: equal keys are sent once. Its text begins with the
 * version of its own form, so that a later form is never taken for this one.
 *
 * @param subject the id of what it is about, such as an escalation's
 * @param version of what is said: of a notice its number, of a task its version
 */
public record DedupKey(
    Kind kind, String subject, PersonId recipient, AddressId address, long version) {
  private static final String FORM = "1";
  private static final int PARTS = 6;

  /** What sort of message it is. Names are stored: they stay. */
  public enum Kind {
    /** By an escalation. */
    NOTICE,
    UPDATE,
    /** Of several updates. */
    SUMMARY,
    /** About somebody's own duties or channels. */
    DUTY
  }

  public DedupKey {
    Text.id("subject", subject);
    if (version < 0) {
      throw new InvalidField("version", "not below 0");
    }
  }

  /** No part can hold what is between them. */
  public String text() {
    return String.join(
        ":",
        FORM,
        kind.name(),
        subject,
        recipient.value(),
        address.value(),
        Long.toString(version));
  }

  public static DedupKey parse(String field, String text) {
    var parts = text.split(":", -1);
    if (parts.length != PARTS || !parts[0].equals(FORM)) {
      throw new InvalidField(field, "a key of form " + FORM);
    }
    try {
      return new DedupKey(
          Text.oneOf(field, Kind.class, parts[1]),
          parts[2],
          PersonId.of(field, parts[3]),
          AddressId.of(field, parts[4]),
          Long.parseLong(parts[5]));
    } catch (NumberFormatException _) {
      throw new InvalidField(field, "its version is a number");
    }
  }

  /** The same, said anew: the older one need not be sent any more. */
  public boolean supersedes(DedupKey other) {
    return kind == other.kind
        && subject.equals(other.subject)
        && recipient.equals(other.recipient)
        && address.equals(other.address)
        && version > other.version;
  }
}
