package org.anyuan.response.adapter.out.postgres;

import java.util.Locale;
import org.anyuan.response.domain.response.ResponseChange;

/** What a change is called in the audit trail, such as {@code step-done}. */
final class Names {
  private Names() {}

  static String of(ResponseChange change) {
    return change
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
