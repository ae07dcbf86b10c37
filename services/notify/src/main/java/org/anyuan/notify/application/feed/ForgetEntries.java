package org.anyuan.notify.application.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;

/** A feed says what is new. What was long ago incident and its reports know. */
@ApplicationScoped
public class ForgetEntries {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final int BATCH = 1000;

  private final Coordination coordination;
  private final Clock clock;

  ForgetEntries(Coordination coordination, Clock clock) {
    this.coordination = coordination;
    this.clock = clock;
  }

  /** True: there are more. */
  public Uni<Boolean> sweep() {
    var before = clock.instant().minus(KEPT);
    return coordination
        .work(Actor.SYSTEM, work -> work.feeds().entries().forget(before, BATCH))
        .map(gone -> gone == BATCH);
  }
}
