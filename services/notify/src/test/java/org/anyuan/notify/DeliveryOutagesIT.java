package org.anyuan.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.anyuan.common.region.RegionPath;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.Receiver.Answer;
import org.anyuan.notify.Receiver.Got;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.delivery.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database dies while messages are on their way, the broker while they are queued. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class DeliveryOutagesIT {
  private static final int PEOPLE = 40;

  @Inject DeliveryScene scene;

  private final Receiver receiver = new Receiver();
  private final RegionPath place = DeliveryScene.place();
  private final List<PersonId> people = new ArrayList<>();

  @BeforeEach
  void set() {
    DeliveryScene.channels(receiver, ChannelKind.SMS);
    for (var i = 0; i < PEOPLE; i++) {
      people.add(scene.lives(place, scene.person(ChannelKind.SMS)));
    }
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private void assertEachGotItOnce() {
    await()
        .atMost(Duration.ofSeconds(90))
        .until(
            () ->
                people.stream()
                    .allMatch(p -> scene.only(p).delivery().state().stage() == Stage.DELIVERED));
    for (var person : people) {
      // Handed over again where an answer was lost, but under the one key that a provider can tell.
      assertThat(receiver.to(person.value()).stream().map(Got::key).distinct())
          .containsExactly(scene.only(person).id() + ".1");
    }
  }

  @Test
  void shouldLoseNothingAndRepeatNothingThatCanBeToldWhereTheDatabaseDiesInTheMiddle()
      throws InterruptedException {
    // Given: the answers wait until the database is dead
    var half = new CountDownLatch(PEOPLE / 2);
    var dead = new CountDownLatch(1);
    receiver.answer(
        _ -> {
          half.countDown();
          await(dead);
          return Answer.DELIVERED;
        });
    scene.notice(DeliveryScene.alarm(place), 1, new HashSet<>(people));
    assertThat(half.await(30, TimeUnit.SECONDS)).isTrue();
    // When
    StackResource.database().kill();
    try {
      dead.countDown();
    } finally {
      StackResource.database().start();
    }
    // Then
    assertEachGotItOnce();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("not in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static org.awaitility.core.ConditionFactory await() {
    return org.awaitility.Awaitility.await();
  }

  @Test
  void shouldSendWhileTheBrokerIsAway() {
    receiver.answer(_ -> Answer.DELIVERED);
    StackResource.broker().stop();
    try {
      // When
      scene.notice(DeliveryScene.alarm(place), 1, new HashSet<>(people));
      // Then
      assertEachGotItOnce();
    } finally {
      StackResource.broker().start();
    }
  }
}
