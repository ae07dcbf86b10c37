package org.anyuan.console.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who sits in front of the page. The page shows by it; what they may do the owners decide. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Session",
    requiredProperties = {"username", "role", "csrfToken", "expiresAt", "serverTime"})
public record SessionView(
    String username,
    @Schema(examples = "police-dispatcher") String role,
    @Schema(description = "The part of the region tree that they see", examples = "/420000/420100/")
        String scopePath,
    String schoolId,
    @Schema(description = "To be sent as X-CSRF-Token with everything that changes something")
        String csrfToken,
    @Schema(description = "The session ends then, whatever is done") Instant expiresAt,
    @Schema(description = "So that a page can count by the platform's clock") Instant serverTime,
    @Schema(
            description =
                "The link that calls a school's intercom, for the police, where the deployment has one",
            examples = "https://intercom.example/call?to={schoolId}")
        String intercomUrl) {

  static SessionView of(JsonWebToken token, String csrfToken, Instant now, Intercom intercom) {
    var role = token.getGroups().stream().sorted().findFirst().orElse("");
    return new SessionView(
        token.getName(),
        role,
        text(token, "scope_path"),
        text(token, "school_id"),
        csrfToken,
        Instant.ofEpochSecond(token.getExpirationTime()),
        now,
        intercom.template(role).orElse(null));
  }

  private static String text(JsonWebToken token, String claim) {
    var value = token.getClaim(claim);
    return value == null ? null : value.toString();
  }
}
