package org.anyuan.ledger.domain;

import java.util.ArrayList;
import java.util.List;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Outcome;

/**
 * Whom the police call back at a school, the one to call first at the head.
 *
 * @param version 0 where nobody was ever named
 */
public record SchoolContacts(SchoolId school, List<SchoolContact> contacts, long version) {
  public static final int MOST = 5;

  /** What is wanted for a school. */
  public record Wanted(SchoolId school, List<SchoolContact> contacts) {
    public Wanted {
      if (contacts.size() > MOST) {
        throw new InvalidField("contacts", "at most " + MOST);
      }
      contacts = List.copyOf(contacts);
    }
  }

  public SchoolContacts {
    contacts = List.copyOf(contacts);
  }

  public static SchoolContacts none(SchoolId school) {
    return new SchoolContacts(school, List.of(), 0);
  }

  /** As a file has it: {@code role:name:phone}, and {@code |} between contacts. */
  public static List<SchoolContact> parse(String text) {
    var contacts = new ArrayList<SchoolContact>();
    for (var contact : text.isBlank() ? new String[0] : text.split("\\|", MOST + 2)) {
      var field = "contacts[" + contacts.size() + "]";
      var parts = contact.split(":", 4);
      if (parts.length != 3) {
        throw new InvalidField(field, "role:name:phone, and | between contacts");
      }
      contacts.add(SchoolContact.of(field, parts[0], parts[1], parts[2]));
    }
    return contacts;
  }

  public Outcome<SchoolContacts> become(Wanted wanted) {
    return wanted.contacts().equals(contacts)
        ? new Outcome.Unchanged<>(this)
        : new Outcome.Changed<>(new SchoolContacts(school, wanted.contacts(), version + 1));
  }
}
