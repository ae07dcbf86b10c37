package org.anyuan.lead.adapter.in.http;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.request.Once;
import org.anyuan.common.request.Requests;
import org.anyuan.lead.application.Actor;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.application.Coordination.Work;

/**
 * A request to make something.
 *
 * @param key under which it may be repeated
 * @param id of what it makes, the same each time under one key
 */
record Attempt(Coordination coordination, Actor actor, Optional<Requests.Key> key, String id) {
  static Attempt of(
      Coordination coordination, Actor actor, String operation, Optional<Requests.Key> key) {
    var id =
        key.map(k -> DeterministicId.of(operation, k.caller(), k.key()))
            .orElseGet(UUID::randomUUID)
            .toString();
    return new Attempt(coordination, actor, key, id);
  }

  /** Makes it, or answers what the same request made before. */
  <T> Uni<Outcome<T>> once(
      BiFunction<Work, String, Uni<Optional<T>>> find,
      BiFunction<Work, String, Uni<Outcome<T>>> make) {
    return Once.<Work, T>run(
        work -> coordination.work(actor, work),
        Work::requests,
        key,
        id,
        work -> find.apply(work, id),
        work -> make.apply(work, id));
  }
}
