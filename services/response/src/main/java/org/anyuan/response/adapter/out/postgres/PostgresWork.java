package org.anyuan.response.adapter.out.postgres;

import org.anyuan.common.inbox.Inbox;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.request.PostgresRequests;
import org.anyuan.common.request.Requests;
import org.anyuan.common.sql.Rows;
import org.anyuan.response.application.Actor;
import org.anyuan.response.application.Coordination.Work;
import org.anyuan.response.application.Incidents;
import org.anyuan.response.application.Outward;
import org.anyuan.response.application.Plans;
import org.anyuan.response.application.Publications;
import org.anyuan.response.application.Responses;
import org.anyuan.response.application.Rosters;
import org.anyuan.response.application.Statements;
import org.anyuan.response.application.publication.Issuers;
import org.hibernate.reactive.mutiny.Mutiny;

record PostgresWork(
    Actor actor,
    Requests requests,
    Responses responses,
    Statements statements,
    Publications publications,
    Plans plans,
    Rosters rosters,
    Incidents incidents,
    Outward outward)
    implements Work {
  PostgresWork(
      Actor actor,
      Mutiny.Session session,
      Journal journal,
      Inbox inbox,
      StoredJson json,
      Issuers issuers) {
    this(actor, session, new Rows(session), journal, inbox, json, issuers);
  }

  private PostgresWork(
      Actor actor,
      Mutiny.Session session,
      Rows rows,
      Journal journal,
      Inbox inbox,
      StoredJson json,
      Issuers issuers) {
    this(
        actor,
        new PostgresRequests(session),
        new PostgresResponses(rows, journal, json),
        new PostgresStatements(rows, json),
        new PostgresPublications(rows, json, issuers),
        new PostgresPlans(rows, journal, json),
        new PostgresRosters(rows, journal, json),
        new PostgresIncidents(session, inbox, json),
        new PostgresOutward(rows, journal, json));
  }
}
