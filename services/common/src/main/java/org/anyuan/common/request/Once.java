package org.anyuan.common.request;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.request.Requests.Seen;

/**
 * Does a request with an idempotency key once. Repeated, it answers what is there now as unchanged;
 * a refusal is not remembered, so it may be tried again.
 */
public final class Once {
  private Once() {}

  /**
   * Runs the work, unless the key has run it before.
   *
   * @param unit runs its work in one transaction; a failure undoes it
   * @param requests of that work
   * @param find what a former request made
   */
  public static <W, T> Uni<Outcome<T>> run(
      Function<Function<W, Uni<Outcome<T>>>, Uni<Outcome<T>>> unit,
      Function<W, Requests> requests,
      Optional<Requests.Key> key,
      String resultId,
      Function<W, Uni<Optional<T>>> find,
      Function<W, Uni<Outcome<T>>> doing) {
    return unit.apply(
            work ->
                requests
                    .apply(work)
                    .remember(key, resultId)
                    .chain(seen -> once(seen, () -> find.apply(work), () -> doing.apply(work))))
        .onFailure(Undone.class)
        .recoverWithItem(undone -> ((Undone) undone).<T>outcome());
  }

  private static <T> Uni<Outcome<T>> once(
      Seen seen, Supplier<Uni<Optional<T>>> find, Supplier<Uni<Outcome<T>>> doing) {
    return switch (seen) {
      case Seen.Never _ -> doing.get().invoke(Once::undoIfRefused);
      case Seen.Before _ -> find.get().map(Once::again);
      case Seen.Differently _ ->
          Uni.createFrom()
              .item(
                  Outcome.refused(
                      Reason.CONFLICT, "Idempotency-Key", "the key was used for another request"));
    };
  }

  private static <T> Outcome<T> again(Optional<T> there) {
    return there
        .<Outcome<T>>map(Outcome.Unchanged::new)
        .orElseGet(() -> Outcome.notFound("result"));
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
