package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.request.Requests;
import org.anyuan.ledger.application.Registry.Work;

/**
 * Does a request with an idempotency key once. Repeated, it answers what is there now as unchanged;
 * a refusal is not remembered, so it may be tried again.
 */
@ApplicationScoped
public class Once {
  private final Registry registry;

  Once(Registry registry) {
    this.registry = registry;
  }

  public <I, T> Uni<Outcome<T>> run(
      Actor actor,
      Optional<Requests.Key> key,
      I id,
      Function<Work, Aggregates<I, T>> kind,
      Function<Work, Uni<Outcome<T>>> doing) {
    return run(actor, key, id, (work, ids) -> kind.apply(work).find(ids), doing);
  }

  /**
   * The same of what is not published.
   *
   * @param find finds what a former request made
   */
  public <I, T> Uni<Outcome<T>> run(
      Actor actor,
      Optional<Requests.Key> key,
      I id,
      BiFunction<Work, List<I>, Uni<Map<I, T>>> find,
      Function<Work, Uni<Outcome<T>>> doing) {
    return org.anyuan.common.request.Once.run(
        work -> registry.work(actor, work),
        Work::requests,
        key,
        id.toString(),
        work -> find.apply(work, List.of(id)).map(found -> Optional.ofNullable(found.get(id))),
        doing);
  }
}
