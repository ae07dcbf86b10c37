package org.anyuan.notify.domain.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.SchoolId;

/**
 * Reads by a secret what its holder may see. It ends with the holder's role and region: as soon as
 * they are seen to be others, and at the latest when they were not shown again for a while.
 *
 * @param push the webhook that is told, too
 * @param shownAt when the holder last signed in with this role and region
 */
public record Subscription(
    SubscriptionId id,
    String name,
    Holder holder,
    Wanted wanted,
    Optional<AddressId> push,
    Instant createdAt,
    Instant shownAt,
    Optional<Revoked> revoked,
    long version) {
  public static final int MOST = 20;
  private static final Duration SHOWN_COUNTS = Duration.ofDays(90);

  /** Often enough: each sign-in would write. */
  private static final Duration SHOWN_AGAIN = Duration.ofDays(1);

  private static final int LONGEST_NAME = 60;

  /** As what a person signed in. */
  public record Holder(PersonId person, String role, RegionPath path, Optional<SchoolId> school) {}

  /** For good. */
  public record Revoked(Instant at, Why why, String by) {}

  public enum Why {
    OWNER,
    ADMINISTRATOR,
    /** The holder has another role, region or school than when it was made. */
    ROLE_CHANGED
  }

  public static Subscription made(
      SubscriptionId id,
      String name,
      Holder holder,
      Wanted wanted,
      Optional<AddressId> push,
      Instant now) {
    return new Subscription(
        id,
        Text.required("name", name, LONGEST_NAME),
        holder,
        wanted,
        push,
        now,
        now,
        Optional.empty(),
        1);
  }

  public Instant lapsesAt() {
    return shownAt.plus(SHOWN_COUNTS);
  }

  /** Whether it shows anything. */
  public boolean live(Instant now) {
    return revoked.isEmpty() && now.isBefore(lapsesAt());
  }

  public Outcome<Subscription> change(String newName, Wanted next, Optional<AddressId> newPush) {
    if (revoked.isPresent()) {
      return Outcome.refused(Reason.CONFLICT, "id", "it was revoked");
    }
    var after =
        new Subscription(
            id,
            Text.required("name", newName, LONGEST_NAME),
            holder,
            next,
            newPush,
            createdAt,
            shownAt,
            revoked,
            version + 1);
    return name.equals(after.name) && wanted.equals(next) && push.equals(newPush)
        ? new Outcome.Unchanged<>(this)
        : new Outcome.Changed<>(after);
  }

  public Outcome<Subscription> revoke(Why why, String by, Instant now) {
    return revoked.isPresent()
        ? new Outcome.Unchanged<>(this)
        : new Outcome.Changed<>(
            new Subscription(
                id,
                name,
                holder,
                wanted,
                push,
                createdAt,
                shownAt,
                Optional.of(new Revoked(now, why, by)),
                version + 1));
  }

  /** Its holder has signed in. */
  public Outcome<Subscription> shown(Holder as, Instant now) {
    if (revoked.isPresent()) {
      return new Outcome.Unchanged<>(this);
    }
    if (!holder.equals(as)) {
      return revoke(Why.ROLE_CHANGED, as.person().value(), now);
    }
    return now.isBefore(shownAt.plus(SHOWN_AGAIN))
        ? new Outcome.Unchanged<>(this)
        : new Outcome.Changed<>(
            new Subscription(id, name, holder, wanted, push, createdAt, now, revoked, version + 1));
  }

  /** Under another secret. */
  public Outcome<Subscription> rotated() {
    return revoked.isPresent()
        ? Outcome.refused(Reason.CONFLICT, "id", "it was revoked")
        : new Outcome.Changed<>(
            new Subscription(
                id, name, holder, wanted, push, createdAt, shownAt, revoked, version + 1));
  }
}
