package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.anyuan.incident.application.EnumNames;
import org.anyuan.proto.incident.v1.Incident;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An incident's case in the call-handling system, for the police alone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CallCase")
record CallCaseView(
    @Schema(description = "The region whose system it is; absent where the number was typed in")
        String systemId,
    @Schema(
            description =
                "PENDING, SENT (taken, no number yet), ACCEPTED (its number is known) or FAILED")
        String state,
    String number,
    @Schema(description = "RECEIVED, DISPATCHED, ARRIVED, FINISHED or REJECTED (given back)")
        String status,
    @Schema(description = "Why it failed, or what the system says") String detail,
    Instant changedAt) {

  static CallCaseView of(Incident i) {
    if (!i.hasCallCase()) {
      return null;
    }
    var call = i.getCallCase();
    return new CallCaseView(
        Times.text(call.getSystemId()),
        EnumNames.of(call.getState()),
        Times.text(call.getNumber()),
        EnumNames.of(call.getStatus()),
        Times.text(call.getDetail()),
        Times.at(call.hasChangedAt(), call.getChangedAt()));
  }
}
