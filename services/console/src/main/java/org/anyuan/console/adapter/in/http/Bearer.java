package org.anyuan.console.adapter.in.http;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** The person behind a request. What they may do and see is for the owners to decide. */
@ApplicationScoped
class Bearer {
  private static final String SCHEME = "Bearer ";

  record Person(String subject, Instant until) {}

  private final JWTParser parser;

  Bearer(JWTParser parser) {
    this.parser = parser;
  }

  /** Empty: no token, or none that holds. */
  Optional<Person> of(HttpServerRequest request) {
    var headers = request.headers().getAll("Authorization");
    if (headers.size() != 1
        || !headers.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      var token = parser.parse(headers.getFirst().substring(SCHEME.length()).strip());
      return Optional.ofNullable(token.getName())
          .map(name -> new Person(name, Instant.ofEpochSecond(token.getExpirationTime())));
    } catch (ParseException _) {
      return Optional.empty();
    }
  }
}
