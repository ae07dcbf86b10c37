package org.anyuan.response.application.ground;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.response.domain.About;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.ground.Ground;

/** Order on the ground, of each response that has any. */
public interface Grounds {
  Uni<Optional<Ground>> find(ResponseId response);

  /**
   * Stores the next version, publishes and records. The response is held.
   *
   * @param action such as {@code ground.cordon-set}
   * @param about the response's
   */
  Uni<Void> save(String action, Ground ground, About about, Instant now);

  /** As it was. */
  record Version(
      long version, String action, String actor, String role, Instant at, Ground ground) {}

  /** The oldest first. */
  Uni<List<Version>> versions(ResponseId response, long after, int limit);
}
