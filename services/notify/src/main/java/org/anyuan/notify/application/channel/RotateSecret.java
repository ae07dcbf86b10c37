package org.anyuan.notify.application.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Recipients.Known;
import org.anyuan.notify.application.channel.FindAddresses.Shown;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.destination.Endpoint;
import org.anyuan.notify.domain.destination.WebhookSecret;

/** A webhook's new secret; the one before counts beside it for a day. */
@ApplicationScoped
public class RotateSecret {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET = 32;

  private final FindAddresses addresses;
  private final Clock clock;

  RotateSecret(FindAddresses addresses, Clock clock) {
    this.addresses = addresses;
    this.clock = clock;
  }

  public static WebhookSecret newSecret() {
    var bytes = new byte[SECRET];
    RANDOM.nextBytes(bytes);
    return WebhookSecret.of(bytes);
  }

  public Uni<Outcome<Shown>> rotate(Work work, PersonId person, AddressId id) {
    var now = clock.instant();
    return addresses.there(
        work,
        person,
        id,
        now,
        (known, shown) ->
            work.addresses()
                .destination(id)
                .chain(
                    to ->
                        to.orElse(null) instanceof Endpoint endpoint
                            ? rotate(work, known, shown, endpoint, now)
                            : refused(Reason.CONFLICT, "kind", "it has no secret of ours")));
  }

  private static Uni<Outcome<Shown>> rotate(
      Work work, Known known, Shown shown, Endpoint endpoint, Instant now) {
    var secret = newSecret();
    var rotated = endpoint.rotated(secret, now);
    var way = shown.way().with(rotated.previousUntil());
    return work.addresses()
        .change(way, rotated)
        .chain(
            () ->
                work.recipients()
                    .save("recipient.secret-rotated", known.with(known.recipient()), now))
        .replaceWith(new Outcome.Changed<>(new Shown(shown.address(), way, Optional.of(secret))));
  }

  private static <T> Uni<Outcome<T>> refused(Reason reason, String field, String message) {
    return Uni.createFrom().item(Outcome.refused(reason, field, message));
  }
}
