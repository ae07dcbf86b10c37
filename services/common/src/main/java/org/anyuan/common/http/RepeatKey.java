package org.anyuan.common.http;

import java.util.Optional;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.request.Requests;

/** The {@code Idempotency-Key} under which a request may be repeated. */
public final class RepeatKey {
  private static final int LONGEST = 200;

  private RepeatKey() {}

  public static Optional<Requests.Key> of(
      String caller, String operation, String header, Object content) {
    if (header == null || header.isBlank()) {
      return Optional.empty();
    }
    if (header.length() > LONGEST || !header.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
      throw Problem.invalid("Idempotency-Key", "1 to " + LONGEST + " visible ASCII characters");
    }
    return Optional.of(new Requests.Key(caller, operation, header, ContentHash.of(content)));
  }
}
