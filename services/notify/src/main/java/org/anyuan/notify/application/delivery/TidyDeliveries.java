package org.anyuan.notify.application.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the months ahead, and forgets who was told of what when nobody may ask any more. */
@ApplicationScoped
public class TidyDeliveries {
  private static final int AT_ONCE = 1000;

  private final Coordination coordination;
  private final Clock clock;
  private final Duration keep;

  TidyDeliveries(
      Coordination coordination,
      Clock clock,
      @ConfigProperty(name = "anyuan.notify.keep-deliveries", defaultValue = "P400D")
          Duration keep) {
    this.coordination = coordination;
    this.clock = clock;
    this.keep = keep;
  }

  /**
   * A part of it.
   *
   * @return there is more
   */
  public Uni<Boolean> tidy() {
    var now = clock.instant();
    return coordination
        .work(
            Actor.SYSTEM,
            work ->
                work.deliveries()
                    .prepareMonths(now)
                    .chain(() -> work.deliveries().forget(now.minus(keep), AT_ONCE)))
        .map(forgotten -> forgotten == AT_ONCE);
  }
}
