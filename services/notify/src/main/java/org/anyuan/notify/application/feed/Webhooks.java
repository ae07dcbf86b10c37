package org.anyuan.notify.application.feed;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.Address;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.feed.Subscription;

/** The webhooks that a person has, as those that a subscription may be pushed to. */
final class Webhooks {
  private Webhooks() {}

  static Uni<Boolean> mayPush(Work work, Optional<AddressId> to) {
    return to.isEmpty()
        ? Uni.createFrom().item(true)
        : of(work, PersonId.of("person", work.actor().name()), to.get()).map(Optional::isPresent);
  }

  static Uni<Optional<Address>> of(Work work, Subscription subscription) {
    return subscription
        .push()
        .map(id -> of(work, subscription.holder().person(), id))
        .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
  }

  /** Absent: it is not theirs, or not any more. */
  private static Uni<Optional<Address>> of(Work work, PersonId person, AddressId id) {
    return work.recipients()
        .find(person)
        .map(
            found ->
                found
                    .flatMap(known -> known.recipient().find(id))
                    .filter(address -> address.kind() == ChannelKind.WEBHOOK));
  }
}
