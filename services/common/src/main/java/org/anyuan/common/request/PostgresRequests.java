package org.anyuan.common.request;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Of two requests with the same key at once, the later waits for the earlier one's end. */
public final class PostgresRequests implements Requests {
  private static final String REMEMBER =
      """
      insert into requests (caller, operation, key, content, result_id)
      values (?1, ?2, ?3, ?4, ?5) on conflict do nothing
      """;
  private static final String RECALL =
      "select content, result_id from requests where caller = ?1 and operation = ?2 and key = ?3";

  private final Mutiny.Session session;

  public PostgresRequests(Mutiny.Session session) {
    this.session = session;
  }

  @Override
  public Uni<Seen> remember(Optional<Key> key, String resultId) {
    if (key.isEmpty()) {
      return Uni.createFrom().item(new Seen.Never());
    }
    var request = key.get();
    return session
        .createNativeQuery(REMEMBER)
        .setParameter(1, request.caller())
        .setParameter(2, request.operation())
        .setParameter(3, request.key())
        .setParameter(4, request.content())
        .setParameter(5, resultId)
        .executeUpdate()
        .chain(rows -> rows == 1 ? Uni.createFrom().item(new Seen.Never()) : recall(request));
  }

  private Uni<Seen> recall(Key request) {
    return session
        .createNativeQuery(RECALL, Object[].class)
        .setParameter(1, request.caller())
        .setParameter(2, request.operation())
        .setParameter(3, request.key())
        .getSingleResult()
        .map(
            row ->
                row[0].equals(request.content())
                    ? new Seen.Before((String) row[1])
                    : new Seen.Differently());
  }
}
