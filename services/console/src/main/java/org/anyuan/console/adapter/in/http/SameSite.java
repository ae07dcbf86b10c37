package org.anyuan.console.adapter.in.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Set;
import org.anyuan.common.problem.Problem;
import org.anyuan.console.application.SealedSessions;
import org.anyuan.console.domain.Session;

/**
 * Keeps other sites from acting with a person's cookie. What changes something has to come from a
 * page of this very host, by the browser's own word, and to show the token that only this page was
 * told. A bearer token needs none of it: no browser sends one by itself.
 */
@ApplicationScoped
class SameSite {
  static final String TOKEN = "X-CSRF-Token";
  private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final SealedSessions seals;

  SameSite(SealedSessions seals) {
    this.seals = seals;
  }

  void check(HttpServerRequest request, Session session) {
    if (SAFE.contains(request.method())) {
      return;
    }
    checkOrigin(request);
    var shown = request.getHeader(TOKEN);
    var expected = seals.csrfToken(session).getBytes(US_ASCII);
    if (shown == null || !MessageDigest.isEqual(expected, shown.getBytes(US_ASCII))) {
      throw Problem.of(
          403, "csrf-token", "With a session's cookie the header " + TOKEN + " is needed.");
    }
  }

  /** Browsers name the origin of everything that is neither GET nor HEAD. */
  void checkOrigin(HttpServerRequest request) {
    var origins = request.headers().getAll("Origin");
    if (origins.size() != 1 || !ours(origins.getFirst(), request)) {
      throw Problem.of(403, "other-origin", "This has to come from a page of this very address.");
    }
  }

  private static boolean ours(String origin, HttpServerRequest request) {
    try {
      var from = URI.create(origin);
      var web = "http".equals(from.getScheme()) || "https".equals(from.getScheme());
      // Whether in front of us there is TLS, we may not know; the address itself is enough.
      return web
          && from.getRawAuthority() != null
          && from.getRawAuthority().equalsIgnoreCase(request.getHeader("Host"));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
