package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.anyuan.incident.application.EnumNames;
import org.anyuan.proto.incident.v1.Referral;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the incident was handed to 119 or 120, for the police alone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Referral")
record ReferralView(
    @Schema(description = "FIRE_119 or MEDICAL_120") String agency,
    @Schema(description = "PHONE or SYSTEM") String channel,
    String reference,
    String referredBy,
    Instant referredAt) {

  static ReferralView of(Referral r) {
    return new ReferralView(
        EnumNames.of(r.getAgency()),
        EnumNames.of(r.getChannel()),
        Times.text(r.getReference()),
        Times.text(r.getReferredBy()),
        Times.at(r.hasReferredAt(), r.getReferredAt()));
  }
}
