package org.anyuan.patrol.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import org.anyuan.common.inbox.Inbox;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.request.PostgresRequests;
import org.anyuan.common.request.Requests;
import org.anyuan.patrol.application.Actor;
import org.anyuan.patrol.application.Dispatches;
import org.anyuan.patrol.application.GuardWork;
import org.anyuan.patrol.application.Incidents;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.application.Photos;
import org.anyuan.patrol.application.PoliceRooms;
import org.anyuan.patrol.application.Positions;
import org.anyuan.patrol.application.RunCards;
import org.hibernate.reactive.mutiny.Mutiny;

record PostgresWork(
    Actor actor,
    Mutiny.Session session,
    Requests requests,
    PostgresUnits units,
    Positions positions,
    PoliceRooms policeRooms,
    Dispatches dispatches,
    Photos photos,
    RunCards runCards,
    Incidents incidents,
    GuardWork guard)
    implements Work {
  PostgresWork(Actor actor, Mutiny.Session session, Journal journal, Inbox inbox, StoredJson json) {
    this(
        actor,
        session,
        new PostgresRequests(session),
        new PostgresUnits(session, journal, json),
        new PostgresPositions(session, json),
        new PostgresPoliceRooms(session, journal),
        new PostgresDispatches(session, journal, json),
        new PostgresPhotos(session, journal),
        new PostgresRunCards(session, journal, json),
        new PostgresIncidents(session, inbox, json),
        new PostgresGuardWork(session, journal));
  }

  @Override
  public Uni<Void> goOnAsService() {
    return session
        .flush()
        .chain(
            () ->
                session
                    .createNativeQuery(
                        "select set_config('anyuan.scope', '/', true),"
                            + " set_config('anyuan.school', '', true)",
                        Object[].class)
                    .getSingleResult())
        .replaceWithVoid();
  }
}
