package org.anyuan.notify.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.anyuan.common.time.PeriodicWork;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.DeliveryScene;
import org.anyuan.notify.Receiver;
import org.anyuan.notify.Receiver.Answer;
import org.anyuan.notify.Receiver.Got;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.delivery.Stage;
import org.junit.jupiter.api.Test;

/** Another copy of the sender over the same store, beside the service's own. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class TwoSendersIT {
  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final int MANY = 400;

  @Inject DeliveryScene scene;
  @Inject Coordination coordination;
  @Inject Channels channels;
  @Inject ReportDelivery report;
  @Inject DeliveryMetrics metrics;
  @Inject Clock clock;

  @Test
  void shouldHandOverEachMessageOnceBetweenThem() {
    try (var receiver = new Receiver()) {
      // Given
      receiver.answer(_ -> Answer.DELIVERED);
      DeliveryScene.channels(receiver, ChannelKind.SMS);
      var place = DeliveryScene.place();
      var people = new HashSet<PersonId>();
      for (var i = 0; i < MANY; i++) {
        people.add(scene.lives(place, scene.person(ChannelKind.SMS)));
      }
      var reports = new Reports(report);
      var byTheOther = new AtomicInteger();
      var other = other(reports, byTheOther);
      var failures = new CopyOnWriteArrayList<RuntimeException>();
      var sending = work("second-sender", failures, () -> other.send().await().atMost(DEADLINE));
      var storing = work("second-reports", failures, () -> reports.store(DEADLINE));
      sending.start();
      storing.start();
      try {
        // When
        scene.notice(DeliveryScene.alarm(place), 1, people);
        // Then
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () ->
                    people.stream()
                        .allMatch(
                            p -> scene.only(p).delivery().state().stage() == Stage.DELIVERED));
      } finally {
        sending.close();
        storing.close();
      }
      assertThat(receiver.all()).hasSize(MANY);
      assertThat(receiver.all().stream().map(Got::key).distinct()).hasSize(MANY);
      assertThat(failures).isEmpty();
      assertThat(byTheOther).hasValueGreaterThan(0);
    }
  }

  /** Counts what it hands over. */
  private SendDeliveries other(Reports reports, AtomicInteger count) {
    var counting =
        new Coordination() {
          @Override
          public <T> Uni<T> work(Actor actor, Function<Work, Uni<T>> work) {
            return coordination
                .work(actor, work)
                .invoke(
                    done -> {
                      if (done instanceof List<?> begun) {
                        count.addAndGet(begun.size());
                      }
                    });
          }
        };
    return new SendDeliveries(counting, channels, report, reports, metrics, clock, 16);
  }

  private static PeriodicWork work(
      String name, CopyOnWriteArrayList<RuntimeException> failures, BooleanSupplier what) {
    return new PeriodicWork(
        name,
        1,
        () -> {
          try {
            return what.getAsBoolean();
          } catch (RuntimeException e) {
            failures.add(e);
            throw e;
          }
        });
  }
}
