package org.anyuan.console.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Turns a user name and a password into an access token. */
@ApplicationScoped
public class SignIn {
  public static final Duration LIFETIME = Duration.ofHours(8);

  /** What came of it. */
  public sealed interface Outcome {}

  public record SignedIn(String accessToken, Instant expiresAt) implements Outcome {}

  /** Which of the two was wrong is not told. */
  public record Refused() implements Outcome {}

  public record LockedOut(Duration remaining) implements Outcome {}

  private final LocalUsers users;
  private final AccessTokens tokens;
  private final SignInAttempts attempts;
  private final Clock clock;

  SignIn(LocalUsers users, AccessTokens tokens, SignInAttempts attempts, Clock clock) {
    this.users = users;
    this.tokens = tokens;
    this.attempts = attempts;
    this.clock = clock;
  }

  public Outcome of(String username, String password, String address) {
    var now = clock.instant();
    // Counted before the password is looked at, so that parallel guesses count, too.
    var wait = attempts.begin(username, address, now);
    if (wait.isPositive()) {
      return new LockedOut(wait);
    }
    var user = users.find(username);
    var expected = user.map(LocalUser::password).orElse("");
    if (!same(expected, password) || user.isEmpty()) {
      return new Refused();
    }
    attempts.succeed(username, address);
    var expiresAt = now.plus(LIFETIME);
    return new SignedIn(tokens.sign(user.get(), now, expiresAt), expiresAt);
  }

  /** In a time that depends on neither, not even on their lengths. */
  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(digest(expected), digest(given));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
