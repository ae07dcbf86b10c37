package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.request.Requests;
import org.anyuan.common.request.Requests.Seen;
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
    return registry
        .work(actor, work -> once(work, key, id, find, doing))
        .onFailure(Undone.class)
        .recoverWithItem(undone -> ((Undone) undone).<T>outcome());
  }

  private static <I, T> Uni<Outcome<T>> once(
      Work work,
      Optional<Requests.Key> key,
      I id,
      BiFunction<Work, List<I>, Uni<Map<I, T>>> find,
      Function<Work, Uni<Outcome<T>>> doing) {
    return work.requests()
        .remember(key, id.toString())
        .chain(
            seen ->
                switch (seen) {
                  case Seen.Never _ -> doing.apply(work).invoke(Once::undoIfRefused);
                  case Seen.Before _ ->
                      find.apply(work, List.of(id)).map(found -> again(found.get(id)));
                  case Seen.Differently _ -> Uni.createFrom().item(Once.<T>reused());
                });
  }

  private static <T> Outcome<T> again(T there) {
    return there == null ? Outcome.notFound("result") : new Outcome.Unchanged<>(there);
  }

  private static <T> Outcome<T> reused() {
    return Outcome.refused(
        Reason.CONFLICT, "Idempotency-Key", "the key was used for another request");
  }

  private static <T> void undoIfRefused(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Refused<T>) {
      throw new Undone(outcome);
    }
  }

  /** Ends the transaction without its effect. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Outcome<?> outcome;

    Undone(Outcome<?> outcome) {
      super(null, null, false, false);
      this.outcome = outcome;
    }

    @SuppressWarnings("unchecked") // thrown and caught in one call of run, for one type
    <T> Outcome<T> outcome() {
      return (Outcome<T>) outcome;
    }
  }
}
