package org.anyuan.console.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.region.Role;
import org.anyuan.console.application.Enrolments.Redeemed;

/** Turns an installer's link into an access token for one school. */
@ApplicationScoped
public class AdmitInstaller {
  /** Short, for it cannot be taken back; the phone asks again, as long as its enrolment lasts. */
  public static final Duration LIFETIME = Duration.ofHours(1);

  private static final String LINK = "enrolment/";

  /** What came of it. */
  public sealed interface Outcome {}

  public record Admitted(String accessToken, Instant expiresAt, Redeemed enrolment)
      implements Outcome {}

  public record Refused() implements Outcome {}

  public record LockedOut(Duration remaining) implements Outcome {}

  public record Unavailable() implements Outcome {}

  private final Enrolments enrolments;
  private final AccessTokens tokens;
  private final SignInAttempts attempts;
  private final Clock clock;

  AdmitInstaller(Enrolments enrolments, AccessTokens tokens, SignInAttempts attempts, Clock clock) {
    this.enrolments = enrolments;
    this.tokens = tokens;
    this.attempts = attempts;
    this.clock = clock;
  }

  public boolean on() {
    return tokens.on();
  }

  public Outcome of(String grant, String holder, String address) {
    var now = clock.instant();
    // Nobody guesses 256 bits; but nobody shall keep the ledger busy with trying, either.
    var who = LINK + grant;
    var wait = attempts.begin(who, address, now);
    if (wait.isPositive()) {
      return new LockedOut(wait);
    }
    return switch (enrolments.redeem(grant, holder)) {
      case Redeemed redeemed -> {
        attempts.succeed(who, address);
        yield admit(redeemed, now);
      }
      case Enrolments.Refused _ -> new Refused();
      case Enrolments.Unavailable _ -> {
        attempts.succeed(who, address);
        yield new Unavailable();
      }
    };
  }

  private Outcome admit(Redeemed redeemed, Instant now) {
    var latest = now.plus(LIFETIME);
    var expiresAt = redeemed.endsAt().isBefore(latest) ? redeemed.endsAt() : latest;
    var claims =
        new AccessTokens.Claims(
            redeemed.subject(),
            Role.INSTALLER,
            redeemed.regionPath(),
            Optional.of(redeemed.schoolId()));
    return new Admitted(tokens.sign(claims, now, expiresAt), expiresAt, redeemed);
  }
}
