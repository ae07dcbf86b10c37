package org.anyuan.console.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.anyuan.console.domain.Failures;

/**
 * Who has to wait before the next sign-in. Locked are a user at an address, so that a stranger
 * elsewhere cannot lock a dispatcher out, and an address that tries many names.
 */
@ApplicationScoped
public class SignInAttempts {
  private static final int FREE_PER_USER = 5;
  private static final int FREE_PER_ADDRESS = 25;
  private static final int MAX_ENTRIES = 10_000;

  private record UserAtAddress(String username, String address) {}

  private final Cache<UserAtAddress, Failures> byUser = table();
  private final Cache<String, Failures> byAddress = table();

  /** Counts an attempt. Positive: how long to wait; then it was not counted. */
  public synchronized Duration begin(String username, String address, Instant now) {
    var key = new UserAtAddress(username, address);
    var user = byUser.get(key, _ -> Failures.NONE);
    var from = byAddress.get(address, _ -> Failures.NONE);
    if (user.locks(now) || from.locks(now)) {
      var until =
          user.lockedUntil().isAfter(from.lockedUntil()) ? user.lockedUntil() : from.lockedUntil();
      return Duration.between(now, until);
    }
    byUser.put(key, user.next(FREE_PER_USER, now));
    byAddress.put(address, from.next(FREE_PER_ADDRESS, now));
    return Duration.ZERO;
  }

  public synchronized void succeed(String username, String address) {
    byUser.invalidate(new UserAtAddress(username, address));
    byAddress.asMap().computeIfPresent(address, (_, failures) -> failures.withoutOne());
  }

  private static <K> Cache<K, Failures> table() {
    return Caffeine.newBuilder()
        .maximumSize(MAX_ENTRIES)
        .expireAfterWrite(Failures.LONGEST.multipliedBy(2))
        .build();
  }
}
