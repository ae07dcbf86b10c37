package org.anyuan.lead.adapter.in.http;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.function.BiFunction;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.application.Coordination.Work;

/** What a POST makes, once under one {@code Idempotency-Key}. */
@RequestScoped
public class Creation {
  private final Coordination coordination;
  private final CurrentActor current;

  Creation(Coordination coordination, CurrentActor current) {
    this.coordination = coordination;
    this.current = current;
  }

  /**
   * Makes it, or answers what the same request made before.
   *
   * @param find by the id
   * @param make under the id
   */
  public <T> Uni<Outcome<T>> once(
      String operation,
      String header,
      Object content,
      BiFunction<Work, String, Uni<Optional<T>>> find,
      BiFunction<Work, String, Uni<Outcome<T>>> make) {
    return attempt(operation, header, content).once(find, make);
  }

  /** The same, for what is to be done first: known by then is who asks, whatever thread goes on. */
  Attempt attempt(String operation, String header, Object content) {
    return Attempt.of(
        coordination, current.actor(), operation, current.key(operation, header, content));
  }
}
