package org.anyuan.console.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.anyuan.console.application.SealedSessions;
import org.anyuan.console.domain.Session;
import org.junit.jupiter.api.Test;

class SessionCookieTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Session SESSION = new Session("token", NOW);

  @Test
  void shouldGoOverTlsAloneAndBelongToThisHostAlone() {
    var cookie = new SessionCookie(new Open(), IDLE, true, at(NOW));

    assertThat(cookie.renewed(SESSION))
        .isEqualTo(
            "__Host-anyuan-session=2026-03-01T08:00:00Z; Path=/; HttpOnly; SameSite=Strict;"
                + " Max-Age=1800; Secure");
  }

  @Test
  void shouldBeRenewedAsOfNow() {
    var later = NOW.plus(Duration.ofMinutes(5));

    var cookie = new SessionCookie(new Open(), IDLE, false, at(later));

    assertThat(cookie.renewed(SESSION)).startsWith("anyuan-session=2026-03-01T08:05:00Z;");
  }

  @Test
  void shouldBeIdleOnlyAfterTheWholeTime() {
    assertThat(SESSION.idle(NOW.plus(IDLE), IDLE)).isFalse();
    assertThat(SESSION.idle(NOW.plus(IDLE).plusMillis(1), IDLE)).isTrue();
  }

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  /** Seals nothing: what is in the cookie can be read here. */
  private static final class Open implements SealedSessions {
    @Override
    public String seal(Session session) {
      return session.lastUsed().toString();
    }

    @Override
    public Optional<Session> open(String sealed) {
      return Optional.empty();
    }

    @Override
    public String csrfToken(Session session) {
      return "";
    }
  }
}
