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

    /**
     * What follows by itself from what the actor did is the service's own doing: from here on the
     * work reaches everything. In the audit trail it stays the actor's.
     */
    Uni<Void> goOnAsService();

    Requests requests();

    Units units();

    Positions positions();

    PoliceRooms policeRooms();

    Dispatches dispatches();

    Photos photos();

    RunCards runCards();

    Incidents incidents();

    /** Guard posts, duties and beats. */
    GuardWork guard();
  }
}
