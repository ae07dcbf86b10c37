package org.anyuan.notify.application;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.anyuan.common.request.Requests;
import org.anyuan.notify.application.channel.Addresses;
import org.anyuan.notify.application.communication.CommunicationTests;
import org.anyuan.notify.application.delivery.DeliveryLog;
import org.anyuan.notify.application.feed.Feeds;
import org.anyuan.notify.application.roster.Calendars;
import org.anyuan.notify.application.roster.Watches;

/** Work on what this service keeps: within the actor's scope, all of it or none. */
public interface Coordination {
  <T> Uni<T> work(Actor actor, Function<Work, Uni<T>> work);

  /** One unit of work. */
  interface Work {
    Actor actor();

    Requests requests();

    Rosters rosters();

    Calendars calendars();

    Watches watches();

    CommunicationTests communicationTests();

    Policies policies();

    Escalations escalations();

    KnownIncidents knownIncidents();

    RoleHolders roleHolders();

    Recipients recipients();

    Deliveries deliveries();

    DeliveryLog deliveryLog();

    Addresses addresses();

    Feeds feeds();
  }
}
