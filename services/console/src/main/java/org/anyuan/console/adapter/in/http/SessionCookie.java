package org.anyuan.console.adapter.in.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.console.application.SealedSessions;
import org.anyuan.console.domain.Session;

/**
 * The cookie that carries a session. No script reads it, no other site's page makes the browser
 * send it, and with {@code secure} it never leaves over plain HTTP and is nobody's but this host's.
 */
@ApplicationScoped
class SessionCookie {
  private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Strict";

  private final SealedSessions seals;
  private final Duration idle;
  private final boolean secure;
  private final Clock clock;

  @Inject
  SessionCookie(SealedSessions seals, DoorSettings settings, Clock clock) {
    this(seals, settings.session().idle(), settings.session().secure(), clock);
  }

  SessionCookie(SealedSessions seals, Duration idle, boolean secure, Clock clock) {
    this.seals = seals;
    this.idle = idle;
    this.secure = secure;
    this.clock = clock;
  }

  /** Empty: none, more than one, not ours, or too long unused. */
  Optional<Session> of(HttpServerRequest request) {
    return value(request)
        .flatMap(seals::open)
        .filter(session -> !session.idle(clock.instant(), idle));
  }

  /** Read here, since the server would quietly take one of two. */
  private Optional<String> value(HttpServerRequest request) {
    var begin = name() + "=";
    var found =
        request.headers().getAll("Cookie").stream()
            .flatMap(line -> Stream.of(line.split(";", -1)))
            .map(String::strip)
            .filter(each -> each.startsWith(begin))
            .map(each -> each.substring(begin.length()))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** As of now: a session that is renewed this way lives on, but no longer than its token. */
  String renewed(Session session) {
    var value = seals.seal(session.usedAt(clock.instant()));
    return cookie(value, idle.toSeconds());
  }

  String ended() {
    return cookie("", 0);
  }

  private String cookie(String value, long seconds) {
    return name() + "=" + value + ATTRIBUTES + "; Max-Age=" + seconds + (secure ? "; Secure" : "");
  }

  private String name() {
    return secure ? "__Host-anyuan-session" : "anyuan-session";
  }
}
