package org.anyuan.ledger.adapter.in.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.anyuan.common.http.ContentHash;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.Caller;
import org.anyuan.common.request.Requests;
import org.anyuan.ledger.application.Actor;

/** The caller of this request, and the key under which it may be repeated. */
@RequestScoped
class CurrentActor {
  private static final int LONGEST_KEY = 200;

  private final Caller caller;

  CurrentActor(Caller caller) {
    this.caller = caller;
  }

  Actor actor() {
    return new Actor(caller.subject(), caller.role(), caller.scope());
  }

  Optional<Requests.Key> key(String operation, String header, Object content) {
    if (header == null || header.isBlank()) {
      return Optional.empty();
    }
    if (header.length() > LONGEST_KEY || !header.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
      throw Problem.invalid("Idempotency-Key", "1 to " + LONGEST_KEY + " visible ASCII characters");
    }
    return Optional.of(
        new Requests.Key(caller.subject(), operation, header, ContentHash.of(content)));
  }
}
