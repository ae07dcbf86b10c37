package org.anyuan.console.adapter.in.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.anyuan.common.problem.Problem;
import org.anyuan.console.application.AdmitInstaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** Where an installer's phone comes in with the link that it was given. */
@Path("/api/v1/tokens/enrolment")
@PermitAll
public class EnrolmentTokensResource {
  private static final String BITS = "[A-Za-z0-9_-]{43}";
  private static final int RETRY_AFTER = 2;

  /** The link's secret, and what the phone keeps. */
  @Schema(name = "EnrolmentLink")
  public record EnrolmentLink(
      @NotNull @Pattern(regexp = BITS, message = "43 characters of base64url") String grant,
      @NotNull
          @Pattern(regexp = BITS, message = "43 characters of base64url")
          @Schema(description = "256 random bits of the phone's own; it shows them again to go on")
          String holder) {
    @Override
    public String toString() {
      return "EnrolmentLink";
    }
  }

  /** A token, and what it is good for. */
  @Schema(name = "InstallerAccess")
  public record InstallerAccess(
      String accessToken,
      Instant expiresAt,
      String schoolId,
      String schoolName,
      @Schema(description = "Until then the same phone may ask for another token")
          Instant enrolmentEndsAt) {}

  private final AdmitInstaller admit;

  EnrolmentTokensResource(AdmitInstaller admit) {
    this.admit = admit;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createInstallerToken",
      summary = "Uses up an installer's link, or renews the access of the phone that did")
  @APIResponse(responseCode = "200", description = "A bearer token of role installer, for 1 h")
  @APIResponse(responseCode = "401", description = "The link does not hold")
  @APIResponse(responseCode = "404", description = "This deployment signs no tokens")
  @APIResponse(responseCode = "429", description = "Too many failed attempts; see Retry-After")
  @APIResponse(responseCode = "503", description = "The ledger does not answer; see Retry-After")
  public RestResponse<InstallerAccess> create(
      @NotNull @Valid EnrolmentLink link, @Context HttpServerRequest request) {
    if (!admit.on()) {
      throw Problem.notFound("This deployment signs no tokens.");
    }
    var address = request.remoteAddress().hostAddress();
    return switch (admit.of(link.grant(), link.holder(), address)) {
      case AdmitInstaller.Admitted(var token, var expiresAt, var enrolment) ->
          RestResponse.ResponseBuilder.ok(
                  new InstallerAccess(
                      token,
                      expiresAt,
                      enrolment.schoolId(),
                      enrolment.schoolName(),
                      enrolment.endsAt()))
              .header("Cache-Control", "no-store")
              .build();
      case AdmitInstaller.Refused _ ->
          throw Problem.of(
              401,
              "wrong-grant",
              "The link does not hold: it was used on another phone, or it is over or revoked.");
      case AdmitInstaller.LockedOut out ->
          throw Problem.retryLater(
              429,
              "too-many-attempts",
              "Too many links that do not hold.",
              Problems.seconds(out.remaining()));
      case AdmitInstaller.Unavailable _ ->
          throw Problem.unavailable("The ledger does not answer at present.", RETRY_AFTER);
    };
  }
}
