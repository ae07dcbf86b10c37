package org.anyuan.patrol.domain.duty;

import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.patrol.domain.Bounds;
import org.anyuan.patrol.domain.post.PostRole;

/**
 * Who stands somewhere: a badge number or the label of a unit's shift. No names: who is behind a
 * label, the unit's own roster says.
 */
public record Holder(PostRole role, String label, String unit) {
  private static final String LABEL = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

  public static Holder of(String field, PostRole role, String label, String unit) {
    Bounds.present(field + ".role", role);
    if (label == null || !label.matches(LABEL)) {
      throw new InvalidField(
          field + ".label",
          "a badge number or a shift's label: 1 to 40 letters, digits, '.', '_' or '-'");
    }
    return new Holder(role, label, Text.optional(field + ".unit", unit, 60));
  }
}
