package org.anyuan.console.adapter.in.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Role;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Lets administrators in, by token or by session, and nobody else: to the few things that the
 * console itself tells. What belongs to a service, that service decides.
 */
@ApplicationScoped
class Administrators {
  private final Bearer bearer;

  Administrators(Bearer bearer) {
    this.bearer = bearer;
  }

  /** The region that they administer; empty where their token names none. */
  Optional<RegionPath> admit(HttpServerRequest request) {
    var token = bearer.read(bearer.admit(request).accessToken()).orElseThrow();
    if (token.getGroups() == null || !token.getGroups().contains(Role.ADMINISTRATOR)) {
      throw Problem.of(403, "forbidden", "This is for administrators.");
    }
    return region(token);
  }

  private static Optional<RegionPath> region(JsonWebToken token) {
    try {
      return Optional.ofNullable(token.<String>getClaim("scope_path")).map(RegionPath::new);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
