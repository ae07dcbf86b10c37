package org.anyuan.console.adapter.in.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.anyuan.common.problem.Problem;
import org.anyuan.console.application.LocalUsers;
import org.anyuan.console.application.SignIn;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** Sign-in of the local stack. Elsewhere people sign in with OpenID Connect and this is off. */
@Path("/api/v1/tokens")
@PermitAll
public class TokensResource {
  public record Credentials(
      @NotBlank @Size(max = 128) String username, @NotBlank @Size(max = 256) String password) {
    @Override
    public String toString() {
      return "Credentials";
    }
  }

  public record AccessToken(String accessToken, Instant expiresAt) {}

  private final LocalUsers users;
  private final SignIn signIn;

  TokensResource(LocalUsers users, SignIn signIn) {
    this.users = users;
    this.signIn = signIn;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "createToken", summary = "Sign in to the local stack")
  @APIResponse(responseCode = "200", description = "A bearer token for every other operation")
  @APIResponse(responseCode = "401", description = "User name or password is wrong")
  @APIResponse(responseCode = "404", description = "Not the local stack")
  @APIResponse(responseCode = "429", description = "Too many failed attempts; see Retry-After")
  public RestResponse<AccessToken> create(
      @NotNull @Valid Credentials credentials, @Context HttpServerRequest request) {
    return RestResponse.ResponseBuilder.ok(signIn(credentials, request))
        .header("Cache-Control", "no-store")
        .build();
  }

  AccessToken signIn(Credentials credentials, HttpServerRequest request) {
    if (!users.on()) {
      throw Problem.notFound("This deployment signs people in with OpenID Connect.");
    }
    var address = request.remoteAddress().hostAddress();
    return switch (signIn.of(credentials.username(), credentials.password(), address)) {
      case SignIn.SignedIn in -> new AccessToken(in.accessToken(), in.expiresAt());
      case SignIn.Refused _ ->
          throw Problem.of(401, "wrong-credentials", "User name or password is wrong.");
      case SignIn.LockedOut out ->
          throw Problem.retryLater(
              429,
              "too-many-attempts",
              "Too many failed attempts to sign in.",
              Problems.seconds(out.remaining()));
    };
  }
}
