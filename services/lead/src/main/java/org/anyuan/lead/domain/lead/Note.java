package org.anyuan.lead.domain.lead;

import java.time.Instant;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.PersonId;
import org.anyuan.lead.domain.protection.Protected;
import org.anyuan.lead.domain.protection.ProtectedWords;

/** Words added to a lead: by its reporter, a desk, whoever did a step. */
public record Note(Instant at, PersonId who, Agency as, Protected<String> words) {
  public static final int LONGEST = 2000;

  static Note of(LeadId lead, By by, Instant at, Protected<String> words) {
    if (!words.lead().equals(lead)) {
      throw new IllegalArgumentException("words of another lead");
    }
    return new Note(at, by.who(), by.agency(), words);
  }

  public static Protected<String> words(LeadId lead, String field, String text) {
    return ProtectedWords.required(lead, field, text, LONGEST);
  }

  Note erased() {
    return new Note(at, who, as, words.erased());
  }
}
