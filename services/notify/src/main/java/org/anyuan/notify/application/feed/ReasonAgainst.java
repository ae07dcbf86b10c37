package org.anyuan.notify.application.feed;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.feed.KeepSubscriptions.Draft;
import org.anyuan.notify.application.feed.KeepSubscriptions.Given;
import org.anyuan.notify.domain.feed.Subscription.Holder;
import org.anyuan.notify.domain.feed.Wanted;

/** Why somebody may not have a subscription; absent where they may. */
final class ReasonAgainst {
  private ReasonAgainst() {}

  static Uni<Optional<Outcome<Given>>> making(Work work, Holder holder, Draft draft) {
    return Holders.agree(work, holder)
        .chain(
            agree ->
                agree
                    ? having(work, draft)
                    // It would show nothing from the beginning.
                    : refused(
                        Reason.CONFLICT,
                        "owner",
                        "what is kept of you has another role or region:"
                            + " PUT /api/v1/recipients/me first"));
  }

  static Uni<Optional<Outcome<Given>>> having(Work work, Draft draft) {
    return roster(work, draft.wanted())
        .chain(
            against ->
                against.isPresent()
                    ? Uni.createFrom().item(against)
                    : Webhooks.mayPush(work, draft.push())
                        .chain(
                            may ->
                                may
                                    ? none()
                                    : refused(
                                        Reason.INVALID, "addressId", "a webhook of your own")));
  }

  private static Uni<Optional<Outcome<Given>>> roster(Work work, Wanted wanted) {
    return wanted.ofRoster().isEmpty()
        ? none()
        : RosterAccess.of(work, wanted.ofRoster().get())
            .chain(
                found -> {
                  if (found.isEmpty()) {
                    return refused(Reason.INVALID, "rosterId", "no such roster");
                  }
                  return found.get().decided().enabled()
                      ? none()
                      : refused(
                          Reason.CONFLICT,
                          "rosterId",
                          "not switched on for subscriptions by its administrator");
                });
  }

  private static Uni<Optional<Outcome<Given>>> none() {
    return Uni.createFrom().item(Optional.empty());
  }

  private static Uni<Optional<Outcome<Given>>> refused(
      Reason reason, String field, String message) {
    return Uni.createFrom().item(Optional.of(Outcome.refused(reason, field, message)));
  }
}
