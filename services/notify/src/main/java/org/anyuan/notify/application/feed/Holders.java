package org.anyuan.notify.application.feed;

import io.smallrye.mutiny.Uni;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.feed.Subscription.Holder;

/**
 * Whether somebody is still what they were: by what is kept of them, which an administrator may
 * change.
 */
final class Holders {
  private Holders() {}

  /** As what somebody has signed in; whose token holds no region has subscribed to nothing. */
  static Holder of(Actor actor) {
    return new Holder(
        PersonId.of("person", actor.name()),
        actor.role(),
        actor
            .scope()
            .path()
            .orElseThrow(() -> new InvalidField("person", "your account has no region")),
        actor.scope().schoolId().map(SchoolId::new));
  }

  /** Of whom nothing is kept, nothing else is known. */
  static Uni<Boolean> agree(Work work, Holder holder) {
    return work.recipients()
        .find(holder.person())
        .map(
            found ->
                found.isEmpty()
                    || found
                        .filter(known -> known.role().equals(holder.role()))
                        .filter(known -> known.path().equals(holder.path()))
                        .filter(known -> known.school().equals(holder.school()))
                        .isPresent());
  }
}
