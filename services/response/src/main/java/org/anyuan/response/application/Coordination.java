package org.anyuan.response.application;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.anyuan.common.request.Requests;

/** Work on what this service keeps: within the actor's scope, all of it or none. */
public interface Coordination {
  <T> Uni<T> work(Actor actor, Function<Work, Uni<T>> work);

  /** One unit of work. */
  interface Work {
    Actor actor();

    Requests requests();

    Responses responses();

    Statements statements();

    Publications publications();

    Plans plans();

    Rosters rosters();

    Incidents incidents();

    /** What leaves the house, and what surrounds it. */
    Outward outward();
  }
}
