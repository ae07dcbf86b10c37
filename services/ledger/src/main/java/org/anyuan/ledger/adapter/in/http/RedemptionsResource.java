package org.anyuan.ledger.adapter.in.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.anyuan.common.http.Answers;
import org.anyuan.ledger.application.KeepEnrolments;
import org.anyuan.ledger.application.KeepEnrolments.Redemption;
import org.anyuan.ledger.application.LinkSecret;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * For the console, which signs tokens; the front door passes nothing on to it. It asks for no
 * token: the 256 random bits of the link are what lets in, and the answer alone opens nothing.
 */
@Path("/api/v1/enrolments/redemptions")
@PermitAll
@Tag(name = "enrolments")
class RedemptionsResource {
  private final KeepEnrolments enrolments;

  RedemptionsResource(KeepEnrolments enrolments) {
    this.enrolments = enrolments;
  }

  /** The link's secret, and what the phone keeps. */
  @Schema(name = "RedemptionRequest")
  record RedemptionBody(
      @Schema(required = true, pattern = LinkSecret.PATTERN) String grant,
      @Schema(
              required = true,
              pattern = LinkSecret.PATTERN,
              description = "256 random bits of the phone's own; it shows them again to go on")
          String holder) {
    /** It may end up in a log. */
    @Override
    public String toString() {
      return "RedemptionBody";
    }
  }

  /** What a token is to say. */
  @Schema(name = "Redemption")
  record RedemptionView(
      @Schema(description = "Who acts: enrolment/ and the enrolment's id") String subject,
      String schoolId,
      String schoolName,
      String regionPath,
      @Schema(description = "No token may last longer") Instant expiresAt) {
    static RedemptionView of(Redemption redemption) {
      var school = redemption.school();
      return new RedemptionView(
          KeepEnrolments.ACTOR + redemption.enrolment().id(),
          school.id().value(),
          school.details().name(),
          school.at().path().value(),
          redemption.enrolment().terms().expiresAt());
    }
  }

  @POST
  @Operation(summary = "Uses up an installer's link, or renews the access of the phone that did")
  @APIResponse(responseCode = "400", ref = "Problem")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RedemptionView> redeem(RedemptionBody body) {
    var wanted = Ids.required(body);
    return enrolments
        .redeem(
            LinkSecret.parse("grant", wanted.grant()), LinkSecret.parse("holder", wanted.holder()))
        .map(outcome -> Answers.view(outcome, RedemptionView::of));
  }
}
