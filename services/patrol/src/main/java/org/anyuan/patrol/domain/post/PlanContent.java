package org.anyuan.patrol.domain.post;

import java.time.LocalDate;
import org.anyuan.common.outcome.Text;
import org.anyuan.patrol.domain.Bounds;

/**
 * What a city asks of its counties.
 *
 * @param establishedBy by when every school is to have its post
 */
public record PlanContent(String title, PostRules rules, LocalDate establishedBy, String note) {
  public static PlanContent of(
      String title, PostRules rules, LocalDate establishedBy, String note) {
    return new PlanContent(
        Text.required("title", title, 100),
        rules,
        Bounds.present("establishedBy", establishedBy),
        Text.optional("note", note, 1000));
  }
}
