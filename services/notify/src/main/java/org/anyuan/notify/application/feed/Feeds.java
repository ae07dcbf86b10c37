package org.anyuan.notify.application.feed;

/** What feeds keep, in one unit of work. */
public interface Feeds {
  FeedEntries entries();

  Subscriptions subscriptions();

  RosterSwitches switches();

  PublishedDuties duties();
}
