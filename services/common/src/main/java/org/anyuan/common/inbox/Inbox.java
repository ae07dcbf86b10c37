package org.anyuan.common.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Records an event in the transaction of its effect, so that a redelivery changes nothing. Of two
 * transactions that ask about the same event at once, the later waits for the earlier one's end.
 */
@ApplicationScoped
public class Inbox {
  private static final String INSERT =
      "insert into inbox (consumer, event_id) values (?1, ?2) on conflict do nothing";

  /** False: the consumer has already had it. */
  public Uni<Boolean> firstTime(Mutiny.Session session, String consumer, String eventId) {
    return session
        .createNativeQuery(INSERT)
        .setParameter(1, consumer)
        .setParameter(2, eventId)
        .executeUpdate()
        .map(rows -> rows == 1);
  }
}
