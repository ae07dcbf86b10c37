package org.anyuan.notify.adapter.out.postgres;

import org.anyuan.common.json.StoredJson;
import org.anyuan.common.request.PostgresRequests;
import org.anyuan.common.request.Requests;
import org.anyuan.common.sql.Rows;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Deliveries;
import org.anyuan.notify.application.Escalations;
import org.anyuan.notify.application.KnownIncidents;
import org.anyuan.notify.application.Policies;
import org.anyuan.notify.application.Recipients;
import org.anyuan.notify.application.RoleHolders;
import org.anyuan.notify.application.Rosters;
import org.anyuan.notify.application.channel.Addresses;
import org.anyuan.notify.application.channel.Sealing;
import org.anyuan.notify.application.communication.CommunicationTests;
import org.anyuan.notify.application.delivery.DeliveryLog;
import org.anyuan.notify.application.feed.Feeds;
import org.anyuan.notify.application.roster.Calendars;
import org.anyuan.notify.application.roster.Watches;
import org.hibernate.reactive.mutiny.Mutiny;

record PostgresWork(
    Actor actor,
    Requests requests,
    Rosters rosters,
    Calendars calendars,
    Watches watches,
    CommunicationTests communicationTests,
    Policies policies,
    Escalations escalations,
    KnownIncidents knownIncidents,
    RoleHolders roleHolders,
    Recipients recipients,
    Deliveries deliveries,
    DeliveryLog deliveryLog,
    Addresses addresses,
    Feeds feeds)
    implements Work {
  PostgresWork(
      Actor actor,
      Mutiny.Session session,
      Journal journal,
      StoredJson json,
      Sealing sealing,
      Runnable queued) {
    this(actor, session, new Rows(session), journal, json, sealing, queued);
  }

  private PostgresWork(
      Actor actor,
      Mutiny.Session session,
      Rows rows,
      Journal journal,
      StoredJson json,
      Sealing sealing,
      Runnable queued) {
    this(
        actor,
        new PostgresRequests(session),
        new PostgresRosters(rows, journal, json),
        new PostgresCalendars(rows, journal, json),
        new PostgresWatches(rows, json),
        new PostgresCommunicationTests(rows, journal, json),
        new PostgresPolicies(rows, journal, json),
        new PostgresEscalations(rows, journal, json),
        new PostgresKnownIncidents(rows, json),
        new PostgresRoleHolders(rows, json),
        new PostgresRecipients(rows, journal, json),
        new PostgresDeliveries(rows, journal, json, queued),
        new PostgresDeliveryLog(rows, json),
        new PostgresAddresses(rows, sealing),
        new PostgresFeeds(rows, journal));
  }
}
