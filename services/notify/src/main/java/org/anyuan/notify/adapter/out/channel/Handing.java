package org.anyuan.notify.adapter.out.channel;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.anyuan.notify.application.Channel.Handover;
import org.anyuan.notify.application.channel.Destinations;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.destination.Destination;

/**
 * Hands over within the time that the kind of channel has. What is known not to have gone is a
 * report; where nothing is known the Uni fails.
 */
@ApplicationScoped
public class Handing {
  private final Destinations destinations;
  private final MeterRegistry meters;

  public Handing(Destinations destinations, MeterRegistry meters) {
    this.destinations = destinations;
    this.meters = meters;
  }

  /**
   * Over one technology.
   *
   * @param type what it takes
   * @param over hands over
   */
  public <D extends Destination> Uni<Report> to(
      Handover handover, Class<D> type, Function<D, Uni<Report>> over) {
    var began = System.nanoTime();
    return destinations
        .of(handover.to())
        .chain(
            found ->
                found
                    .filter(to -> to.fits(handover.kind()))
                    .map(to -> over.apply(type.cast(to)))
                    .orElseGet(() -> gone(handover)))
        .ifNoItem()
        .after(handover.kind().retry().answerWithin())
        .fail()
        .onFailure(NotSent.class)
        .recoverWithItem(failure -> Said.failedForNow(handover, failure.getMessage()))
        .onItemOrFailure()
        .invoke((report, _) -> count(handover, report, System.nanoTime() - began));
  }

  /** For an exchange: it ends while there is time left to say how. */
  public static Duration exchange(Handover handover) {
    return handover.kind().retry().answerWithin().multipliedBy(4).dividedBy(5);
  }

  private static Uni<Report> gone(Handover handover) {
    return Uni.createFrom()
        .item(() -> Said.failedForGood(handover, "the address is not the person's any more"));
  }

  private void count(Handover handover, Report report, long nanos) {
    meters
        .timer(
            "anyuan.notify.channel.answers",
            "channel",
            handover.kind().name(),
            "told",
            report == null ? "NOTHING" : report.told().name())
        .record(nanos, TimeUnit.NANOSECONDS);
  }
}
