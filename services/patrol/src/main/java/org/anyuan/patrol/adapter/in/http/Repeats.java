package org.anyuan.patrol.adapter.in.http;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.function.Function;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.request.Once;
import org.anyuan.common.request.Requests;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.application.Patrol.Work;

/** Does a request within its caller's scope, once for its key; a refusal leaves nothing behind. */
@RequestScoped
class Repeats {
  private final Patrol patrol;
  private final CurrentActor current;

  Repeats(Patrol patrol, CurrentActor current) {
    this.patrol = patrol;
    this.current = current;
  }

  /**
   * Runs it.
   *
   * @param find what the same request made before
   */
  <T> Uni<Outcome<T>> once(
      Optional<Requests.Key> key,
      String resultId,
      Function<Work, Uni<Optional<T>>> find,
      Function<Work, Uni<Outcome<T>>> doing) {
    var actor = current.actor();
    return Once.<Work, T>run(
        work -> patrol.work(actor, work), Work::requests, key, resultId, find, doing);
  }
}
