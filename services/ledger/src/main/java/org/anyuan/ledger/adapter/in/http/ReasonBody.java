package org.anyuan.ledger.adapter.in.http;

import org.anyuan.ledger.domain.Sentence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is done. */
@Schema(name = "Reason")
record ReasonBody(
    @Schema(
            required = true,
            minLength = 1,
            maxLength = Sentence.LONGEST,
            description = "Kept in the audit trail; no names of children")
        String reason) {
  Sentence sentence() {
    return Sentence.of("reason", reason);
  }
}
