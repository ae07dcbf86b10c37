package org.anyuan.response.application.publication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.application.Actor;
import org.anyuan.response.application.Coordination;
import org.anyuan.response.domain.IncidentId;
import org.anyuan.response.domain.publication.ProtectedFields;

/**
 * Keeps what each incident protects, from its first event on: what was said while it was small
 * counts once it is major. Learning the same again changes nothing, so no event has to be
 * remembered.
 */
@ApplicationScoped
public class LearnProtections {
  public static final int BATCH = 500;

  /** An incident that never got a response is not spoken of. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final Coordination coordination;
  private final Clock clock;

  LearnProtections(Coordination coordination, Clock clock) {
    this.coordination = coordination;
    this.clock = clock;
  }

  /** What an event says of one incident. */
  public record Protection(IncidentId incident, RegionPath path, ProtectedFields fields) {}

  public Uni<Void> take(Protection protection) {
    return coordination.work(
        Actor.SYSTEM,
        work ->
            work.outward()
                .protections()
                .learn(
                    protection.incident(),
                    protection.path(),
                    protection.fields(),
                    clock.instant()));
  }

  /** How many were forgotten. */
  public Uni<Integer> forget() {
    return coordination.work(
        Actor.SYSTEM,
        work -> work.outward().protections().forget(clock.instant().minus(KEPT), BATCH));
  }
}
