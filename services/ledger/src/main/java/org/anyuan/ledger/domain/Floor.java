package org.anyuan.ledger.domain;

import org.anyuan.common.outcome.Text;

/**
 * A floor in a school's own words, as its devices' places have them.
 *
 * @param name empty: the building as a whole
 */
public record Floor(String building, String name) {
  public static final int LONGEST = 100;

  public static Floor of(String building, String name) {
    return new Floor(
        Text.required("building", building, LONGEST), Text.optional("floor", name, LONGEST));
  }
}
