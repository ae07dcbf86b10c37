package org.anyuan.patrol.adapter.in.http;

import org.anyuan.common.outcome.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why, in a sentence. */
@Schema(name = "GuardReason")
record GuardReason(@Schema(required = true, maxLength = 200) String reason) {
  String text() {
    return Text.required("reason", reason, 200);
  }
}
