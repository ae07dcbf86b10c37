package org.anyuan.response.domain;

import java.util.UUID;
import org.anyuan.common.outcome.Text;

/** A report to the superior. */
public record ReportId(UUID value) {
  public static ReportId of(String field, String text) {
    return new ReportId(Text.uuid(field, text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
