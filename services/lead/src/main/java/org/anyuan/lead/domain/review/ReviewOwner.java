package org.anyuan.lead.domain.review;

import org.anyuan.lead.domain.PersonId;

/** Whoever answers for a review, as somebody names them: by an account, never by a number. */
public final class ReviewOwner {
  private ReviewOwner() {}

  public static PersonId of(String field, String text) {
    var owner = PersonId.of(field, text);
    CaseNumber.refusePersonsNumber(field, owner.value());
    return owner;
  }
}
