package org.anyuan.patrol.adapter.out.postgres;

import org.anyuan.common.request.PostgresRequests;
import org.anyuan.common.request.Requests;
import org.anyuan.patrol.application.Actor;
import org.anyuan.patrol.application.Patrol.Work;
import org.hibernate.reactive.mutiny.Mutiny;

record PostgresWork(Actor actor, Requests requests) implements Work {
  PostgresWork(Actor actor, Mutiny.Session session, Journal journal, JsonColumns json) {
    this(actor, new PostgresRequests(session));
  }
}
