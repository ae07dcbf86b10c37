package org.anyuan.lead.adapter.in.http;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.request.Once;
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
    var key = current.key(operation, header, content);
    var id =
        key.map(k -> DeterministicId.of(operation, k.caller(), k.key()))
            .orElseGet(UUID::randomUUID)
            .toString();
    var actor = current.actor();
    return Once.<Work, T>run(
        work -> coordination.work(actor, work),
        Work::requests,
        key,
        id,
        work -> find.apply(work, id),
        work -> make.apply(work, id));
  }
}
