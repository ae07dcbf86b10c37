package org.anyuan.patrol.adapter.in.http;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.request.Once;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.application.Patrol.Work;

/** What a POST makes, once under one {@code Idempotency-Key}. */
@RequestScoped
class Creation {
  private final Patrol patrol;
  private final CurrentActor current;

  Creation(Patrol patrol, CurrentActor current) {
    this.patrol = patrol;
    this.current = current;
  }

  /**
   * Makes it, or answers what the same request made before.
   *
   * @param find by the id
   * @param make under the id
   */
  <T> Uni<Outcome<T>> once(
      String operation,
      String header,
      Object content,
      BiFunction<Work, String, Uni<Optional<T>>> find,
      BiFunction<Work, String, Uni<Outcome<T>>> make) {
    var key = current.key(operation, header, content);
    var id =
        key.map(k -> DeterministicId.of(operation, k.caller(), k.key()))
            .orElseGet(UUID::randomUUID)
            .toString();
    var actor = current.actor();
    return Once.<Work, T>run(
        work -> patrol.work(actor, work),
        Work::requests,
        key,
        id,
        work -> find.apply(work, id),
        work -> make.apply(work, id));
  }
}
