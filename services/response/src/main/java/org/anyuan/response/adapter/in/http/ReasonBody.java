package org.anyuan.response.adapter.in.http;

import org.anyuan.common.http.Given;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why. */
@Schema(name = "Reason")
public record ReasonBody(@Schema(required = true, maxLength = Given.LONGEST_REASON) String reason) {
  public static String of(ReasonBody body) {
    return Given.reason(Given.body(body).reason());
  }
}
