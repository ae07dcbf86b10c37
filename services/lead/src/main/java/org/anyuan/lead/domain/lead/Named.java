package org.anyuan.lead.domain.lead;

import java.util.List;
import org.anyuan.common.outcome.Text;
import org.anyuan.lead.domain.Bounds;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.protection.Protected;

/**
 * Somebody whom a lead names, child or adult. Prints as a mask even by itself.
 *
 * @param contact empty where it is not known
 */
public record Named(Part part, String name, String contact) {
  public static final int MOST = 20;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_CONTACT = 120;

  /** As what. The accused is protected as the harmed is. */
  public enum Part {
    HARMED,
    ACCUSED,
    WITNESS,
    GUARDIAN,
    REPORTER
  }

  public static Named of(String field, String part, String name, String contact) {
    return new Named(
        Text.oneOf(field + ".part", Part.class, part),
        Text.required(field + ".name", name, LONGEST_NAME),
        Text.optional(field + ".contact", contact, LONGEST_CONTACT));
  }

  static Protected<List<Named>> all(LeadId lead, List<Named> people) {
    Bounds.size("people", people, 0, MOST);
    return Protected.of(lead, List.copyOf(people));
  }

  @Override
  public String toString() {
    return Protected.MASK;
  }
}
