package org.anyuan.notify.application.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.channel.FindAddresses.Shown;
import org.anyuan.notify.application.delivery.TellPeople;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.Content;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.delivery.DedupKey;
import org.anyuan.notify.domain.delivery.DeliveryId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends one message over just one way, for its person to see that it works. Once a minute. */
@ApplicationScoped
public class TestAddress {
  private final FindAddresses addresses;
  private final TellPeople tell;
  private final Clock clock;
  private final URI link;

  TestAddress(
      FindAddresses addresses,
      TellPeople tell,
      Clock clock,
      @ConfigProperty(name = "anyuan.notify.site", defaultValue = "https://127.0.0.1:8080")
          String site) {
    this.addresses = addresses;
    this.tell = tell;
    this.clock = clock;
    this.link = URI.create(site.replaceFirst("/+$", "") + "/#/duty/channels");
  }

  /** What came of it. */
  public sealed interface Tested {
    record Queued(DeliveryId delivery) implements Tested {}

    /** It was tested in this minute. */
    record TooSoon(Duration until) implements Tested {}

    record Unknown() implements Tested {}
  }

  public Uni<Tested> test(Work work, PersonId person, AddressId id) {
    var now = clock.instant();
    return addresses
        .find(work, person, id)
        .chain(
            found ->
                found
                    .map(shown -> test(work, person, shown, now))
                    .orElseGet(() -> Uni.createFrom().item(new Tested.Unknown())));
  }

  /** The minute is the message's version: so the bound holds over all copies of the service. */
  private Uni<Tested> test(Work work, PersonId person, Shown shown, Instant now) {
    var minute = TimeUnit.SECONDS.toMinutes(now.getEpochSecond());
    var subject = "test-" + shown.way().id();
    var content = Content.ofDuty(What.COMMUNICATION_TEST, "", link);
    return work.recipients()
        .find(person)
        .map(Optional::orElseThrow)
        .chain(
            known ->
                tell.tellOver(
                    work, subject, minute, known.path(), content, person, shown.address(), now))
        .map(
            added ->
                added
                    ? new Tested.Queued(id(person, shown, subject, minute))
                    : new Tested.TooSoon(
                        Duration.between(
                            now, Instant.ofEpochSecond(TimeUnit.MINUTES.toSeconds(minute + 1)))));
  }

  private static DeliveryId id(PersonId person, Shown shown, String subject, long minute) {
    return DeliveryId.of(
        new DedupKey(DedupKey.Kind.DUTY, subject, person, shown.way().id(), minute));
  }
}
