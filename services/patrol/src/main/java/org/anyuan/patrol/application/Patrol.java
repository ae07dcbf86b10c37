package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.anyuan.common.request.Requests;

/** Work on what this service keeps: within the actor's scope, all of it or none. */
public interface Patrol {
  <T> Uni<T> work(Actor actor, Function<Work, Uni<T>> work);

  /** One unit of work. */
  interface Work {
    Actor actor();

    Requests requests();
  }
}
