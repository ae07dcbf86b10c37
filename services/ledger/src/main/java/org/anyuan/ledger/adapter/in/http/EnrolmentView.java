package org.anyuan.ledger.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.anyuan.ledger.domain.Enrolment;
import org.anyuan.ledger.domain.EnrolmentState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An installer's access as it is. */
@Schema(name = "Enrolment")
record EnrolmentView(
    String id,
    String schoolId,
    State state,
    String issuedBy,
    Instant issuedAt,
    Instant expiresAt,
    int mostDevices,
    @Schema(nullable = true) Instant redeemedAt,
    @Schema(nullable = true) String revokedBy,
    @Schema(nullable = true) Instant revokedAt) {
  enum State {
    OPEN,
    REDEEMED,
    REVOKED,
    EXPIRED
  }

  static EnrolmentView of(Enrolment enrolment, Instant now) {
    return switch (enrolment.state()) {
      case EnrolmentState.Open _ -> view(enrolment, live(State.OPEN, enrolment, now), null, null);
      case EnrolmentState.Redeemed redeemed ->
          view(enrolment, live(State.REDEEMED, enrolment, now), redeemed, null);
      case EnrolmentState.Revoked revoked ->
          view(enrolment, State.REVOKED, revoked.redeemed().orElse(null), revoked);
    };
  }

  private static State live(State state, Enrolment enrolment, Instant now) {
    return enrolment.over(now) ? State.EXPIRED : state;
  }

  private static EnrolmentView view(
      Enrolment enrolment,
      State state,
      EnrolmentState.Redeemed redeemed,
      EnrolmentState.Revoked revoked) {
    var terms = enrolment.terms();
    return new EnrolmentView(
        enrolment.id().value(),
        enrolment.school().value(),
        state,
        terms.issuedBy(),
        terms.issuedAt(),
        terms.expiresAt(),
        terms.mostDevices(),
        redeemed == null ? null : redeemed.at(),
        revoked == null ? null : revoked.by(),
        revoked == null ? null : revoked.at());
  }

  /** With the link, in the one answer that hands it out. */
  @Schema(name = "EnrolmentWithLink")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WithLink(
      EnrolmentView enrolment,
      @Schema(
              nullable = true,
              description =
                  "Given once, works once. Absent when the request is repeated under its"
                      + " Idempotency-Key: then revoke it and issue another")
          String link,
      @Schema(nullable = true, description = "The link's QR code, an SVG document") String qrSvg) {}
}
