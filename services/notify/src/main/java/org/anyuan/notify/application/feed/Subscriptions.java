package org.anyuan.notify.application.feed;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.feed.Subscription;
import org.anyuan.notify.domain.feed.SubscriptionId;
import org.anyuan.notify.domain.feed.Wanted;

/** The subscriptions, as far as the work's scope reaches. */
public interface Subscriptions {
  /** One, and what its secret hashes to. */
  record Kept(Subscription subscription, String secretHash) {}

  /** Which are asked for, in the order of ids. */
  record Query(
      Optional<PersonId> owner,
      Optional<RegionPath> under,
      Optional<Wanted.Kind> kind,
      Optional<SubscriptionId> after,
      int limit) {}

  /** Until the end of the work, nobody else makes one for this person. */
  Uni<Long> lockAndCount(PersonId owner);

  Uni<Optional<Subscription>> find(SubscriptionId id);

  Uni<Optional<Subscription>> lock(SubscriptionId id);

  Uni<List<Subscription>> page(Query query);

  /** Those that are not revoked. */
  Uni<List<Subscription>> lockOf(PersonId owner);

  Uni<Optional<Kept>> bySecret(String hash);

  /**
   * With its line in the audit trail.
   *
   * @param told of one that pushes: from where on
   */
  Uni<Void> add(Subscription made, FeedSecret secret, long told, Instant now);

  /** Changed from the version before, or a clash. */
  Uni<Void> save(String action, Subscription after, Instant now);

  Uni<Void> save(String action, Subscription after, FeedSecret secret, Instant now);

  /** Those to incidents whose webhook was not told up to there; none that another copy works on. */
  Uni<List<Pushing>> lockBehind(long head, int limit);

  /** Those to a roster whose webhook was not told of what was published last; likewise. */
  Uni<List<Pushing>> lockBehindRosters(int limit);

  /** One with a webhook, and up to where it was told. */
  record Pushing(Subscription subscription, long told) {}

  Uni<Void> told(SubscriptionId id, long upTo);

  /** That somebody has subscribed to with a webhook. */
  Uni<List<RosterId>> pushedRosters();
}
