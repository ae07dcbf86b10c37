package org.anyuan.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.Receiver.Answer;
import org.anyuan.notify.Receiver.Got;
import org.anyuan.notify.application.Recipients.Known;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** One alarm, and 2,000 people to be told of it: in seconds. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class ManyRecipientsIT {
  private static final Logger LOG = Logger.getLogger(ManyRecipientsIT.class);
  private static final int MANY = 2000;
  private static final Duration WITHIN = Duration.ofSeconds(20);

  @Inject DeliveryScene scene;

  @Test
  void shouldHandOverToTwoThousandInSeconds() {
    try (var receiver = new Receiver()) {
      // Given
      receiver.answer(_ -> Answer.DELIVERED);
      DeliveryScene.channels(receiver, ChannelKind.SMS);
      var place = DeliveryScene.place();
      var people = IntStream.range(0, MANY).mapToObj(_ -> scene.person(ChannelKind.SMS)).toList();
      scene.work(
          work ->
              Multi.createFrom()
                  .iterable(people)
                  .map(one -> new Known(one, "police-officer", place, Optional.empty(), 1))
                  .onItem()
                  .transformToUniAndConcatenate(
                      known -> work.recipients().save("recipient.added", known, scene.now()))
                  .collect()
                  .last());
      var names = new HashSet<PersonId>();
      people.forEach(one -> names.add(one.person()));
      // When
      var began = System.nanoTime();
      var reached = scene.notice(DeliveryScene.alarm(place), 1, names);
      var queued = System.nanoTime();
      await()
          .atMost(WITHIN.multipliedBy(3))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> receiver.all().size() >= MANY);
      // Then
      var last = receiver.all().stream().mapToLong(Got::nanos).max().orElseThrow();
      LOG.infof(
          "2000 recipients: queued after %s ms, the last handed over after %s ms",
          Duration.ofNanos(queued - began).toMillis(), Duration.ofNanos(last - began).toMillis());
      assertThat(reached.told()).hasSize(MANY);
      assertThat(receiver.all().stream().map(Got::key).distinct()).hasSize(MANY);
      assertThat(receiver.all()).hasSize(MANY);
      assertThat(Duration.ofNanos(last - began)).isLessThan(WITHIN);
    }
  }
}
