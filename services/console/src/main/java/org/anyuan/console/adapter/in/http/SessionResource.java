package org.anyuan.console.adapter.in.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import org.anyuan.console.application.SealedSessions;
import org.anyuan.console.domain.Session;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * A browser's session (会话). Its cookie stands for an access token that no script ever sees;
 * machines use {@code /api/v1/tokens}. With OpenID Connect only how it begins will differ.
 */
@Path("/api/v1/session")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class SessionResource {
  private final TokensResource tokens;
  private final Bearer bearer;
  private final SealedSessions seals;
  private final SessionCookie cookie;
  private final SameSite sameSite;
  private final Clock clock;
  private final Intercom intercom;

  SessionResource(
      TokensResource tokens,
      Bearer bearer,
      SealedSessions seals,
      SessionCookie cookie,
      SameSite sameSite,
      Clock clock,
      Intercom intercom) {
    this.tokens = tokens;
    this.bearer = bearer;
    this.seals = seals;
    this.cookie = cookie;
    this.sameSite = sameSite;
    this.clock = clock;
    this.intercom = intercom;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "signIn", summary = "Sign a browser in (登录)")
  @APIResponse(
      responseCode = "200",
      description = "Signed in; the session is in the cookie",
      content = @Content(schema = @Schema(implementation = SessionView.class)))
  @APIResponse(responseCode = "401", description = "User name or password is wrong")
  @APIResponse(responseCode = "403", description = "Not from a page of this address")
  @APIResponse(responseCode = "404", description = "Not the local stack")
  @APIResponse(responseCode = "429", description = "Too many failed attempts; see Retry-After")
  public RestResponse<SessionView> signIn(
      @NotNull @Valid TokensResource.Credentials credentials, @Context HttpServerRequest request) {
    sameSite.checkOrigin(request);
    var token = tokens.signIn(credentials, request).accessToken();
    return held(new Session(token, clock.instant())).orElseThrow();
  }

  @GET
  @Operation(
      operationId = "getSession",
      summary = "Who is signed in, and the session's renewal (当前会话)",
      description =
          "Reading it renews the session, so that it ends when no page has asked for the idle time"
              + " (30 min where not set otherwise), and at the latest with its token.")
  @APIResponse(
      responseCode = "200",
      description = "Renewed",
      content = @Content(schema = @Schema(implementation = SessionView.class)))
  @APIResponse(responseCode = "204", description = "Nobody is signed in")
  public RestResponse<SessionView> get(@Context HttpServerRequest request) {
    return cookie
        .of(request)
        .flatMap(this::held)
        .orElseGet(() -> ResponseBuilder.<SessionView>noContent().build());
  }

  @DELETE
  @Operation(operationId = "signOut", summary = "Sign the browser out (退出)")
  @APIResponse(responseCode = "204", description = "Nobody is signed in any more")
  @APIResponse(responseCode = "403", description = "Without the session's CSRF token")
  public RestResponse<Void> signOut(@Context HttpServerRequest request) {
    cookie.of(request).ifPresent(session -> sameSite.check(request, session));
    return ResponseBuilder.<Void>noContent().header("Set-Cookie", cookie.ended()).build();
  }

  private Optional<RestResponse<SessionView>> held(Session session) {
    return bearer
        .read(session.accessToken())
        .map(token -> SessionView.of(token, seals.csrfToken(session), clock.instant(), intercom))
        .map(
            view ->
                ResponseBuilder.ok(view)
                    .header("Set-Cookie", cookie.renewed(session))
                    .header("Cache-Control", "no-store")
                    .build());
  }
}
