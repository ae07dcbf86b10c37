package org.anyuan.notify.adapter.out.postgres;

import org.anyuan.common.json.StoredJson;
import org.anyuan.common.sql.Rows;
import org.anyuan.notify.application.feed.FeedEntries;
import org.anyuan.notify.application.feed.Feeds;
import org.anyuan.notify.application.feed.PublishedDuties;
import org.anyuan.notify.application.feed.RosterSwitches;
import org.anyuan.notify.application.feed.Subscriptions;
import org.anyuan.notify.domain.feed.Wanted;

record PostgresFeeds(
    FeedEntries entries,
    Subscriptions subscriptions,
    RosterSwitches switches,
    PublishedDuties duties)
    implements Feeds {
  private static final StoredJson JSON = StoredJson.ofSealed(Wanted.class);

  PostgresFeeds(Rows rows, Journal journal) {
    this(
        new PostgresFeedEntries(rows, JSON),
        new PostgresSubscriptions(rows, journal, JSON),
        new PostgresRosterSwitches(rows, journal),
        new PostgresPublishedDuties(rows, JSON));
  }
}
