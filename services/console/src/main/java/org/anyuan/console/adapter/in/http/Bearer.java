package org.anyuan.console.adapter.in.http;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.problem.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The person behind a request: by the token that it shows, or else by its browser's session. What
 * they may do and see is for the owners to decide.
 */
@ApplicationScoped
class Bearer {
  private static final String SCHEME = "Bearer ";

  record Person(String subject, Instant until, String accessToken) {}

  private final JWTParser parser;
  private final SessionCookie cookie;
  private final SameSite sameSite;

  Bearer(JWTParser parser, SessionCookie cookie, SameSite sameSite) {
    this.parser = parser;
    this.cookie = cookie;
    this.sameSite = sameSite;
  }

  /** Empty: no token and no session, or none that holds. */
  Optional<Person> of(HttpServerRequest request) {
    var headers = request.headers().getAll("Authorization");
    // A broken token is not made up for by a session: whoever sends one means it.
    return headers.isEmpty() ? bySession(request) : byToken(headers);
  }

  /** Whoever is signed in; nobody else. */
  Person admit(HttpServerRequest request) {
    return of(request)
        .orElseThrow(
            () -> Problem.of(401, "unauthorized", "A valid bearer token or session is needed."));
  }

  private Optional<Person> byToken(java.util.List<String> headers) {
    if (headers.size() != 1
        || !headers.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    return person(headers.getFirst().substring(SCHEME.length()).strip());
  }

  private Optional<Person> bySession(HttpServerRequest request) {
    var session = cookie.of(request);
    var person = session.flatMap(kept -> person(kept.accessToken()));
    if (person.isPresent()) {
      sameSite.check(request, session.get());
    }
    return person;
  }

  private Optional<Person> person(String accessToken) {
    return read(accessToken)
        .filter(token -> token.getName() != null)
        .map(
            token ->
                new Person(
                    token.getName(),
                    Instant.ofEpochSecond(token.getExpirationTime()),
                    accessToken));
  }

  /** The claims of a token that holds. */
  Optional<JsonWebToken> read(String accessToken) {
    try {
      return Optional.of(parser.parse(accessToken));
    } catch (ParseException _) {
      return Optional.empty();
    }
  }
}
