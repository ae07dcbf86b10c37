package org.anyuan.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.Receiver.Answer;
import org.anyuan.notify.application.Recipients.Known;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A way to a person stops to work. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class DeadChannelIT {
  @Inject DeliveryScene scene;

  private final Receiver receiver = new Receiver();
  private final RegionPath place = DeliveryScene.place();

  @BeforeEach
  void set() {
    DeliveryScene.channels(receiver, ChannelKind.SMS, ChannelKind.EMAIL);
    receiver.answer(got -> got.kind().equals("SMS") ? Answer.GONE : Answer.ACCEPTED);
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private PersonId administrator(RegionPath at) {
    var recipient = scene.person(ChannelKind.EMAIL);
    var known = new Known(recipient, "administrator", at, Optional.empty(), 1);
    scene.work(work -> work.recipients().save("recipient.added", known, scene.now()));
    return recipient.person();
  }

  /** Three messages in a row that do not arrive. */
  private void fail(PersonId person) {
    for (var time = 1; time <= 3; time++) {
      var count = time;
      scene.notice(DeliveryScene.alarm(place), 1, person);
      await()
          .atMost(DeliveryScene.SOON)
          .until(
              () ->
                  scene.of(person).stream()
                          .filter(kept -> kept.delivery().deadLetter().isPresent())
                          .count()
                      >= count);
    }
  }

  private void awaitWarning(PersonId person) {
    await()
        .atMost(DeliveryScene.SOON)
        .until(
            () ->
                receiver.to(person.value()).stream()
                    .anyMatch(got -> got.text().contains("联系方式可能已失效，短信")));
  }

  @Test
  void shouldSayItToThePersonByAnotherWayOnceAndHealByWhatArrives() {
    // Given
    var administrator = administrator(place);
    var person = scene.lives(place, scene.person(ChannelKind.SMS, ChannelKind.EMAIL));
    // When
    fail(person);
    // Then
    awaitWarning(person);
    assertThat(receiver.to(person.value()).stream().filter(got -> got.kind().equals("EMAIL")))
        .filteredOn(got -> got.text().contains("失效"))
        .hasSize(1);
    assertThat(receiver.to(administrator.value())).isEmpty();
    As.person(person.value(), "police-officer", place)
        .get("/api/v1/recipients/me")
        .then()
        .body("addresses.find { it.id == 'SMS' }.health", equalTo("DEAD"));
    // When: it is tried all the same, and arrives
    receiver.answer(_ -> Answer.DELIVERED);
    scene.notice(DeliveryScene.alarm(place), 1, person);
    // Then
    await()
        .atMost(DeliveryScene.SOON)
        .until(
            () ->
                As.person(person.value(), "police-officer", place)
                    .get("/api/v1/recipients/me")
                    .jsonPath()
                    .getString("addresses.find { it.id == 'SMS' }.health")
                    .equals("WELL"));
  }

  @Test
  void shouldSayItToTheNearestAdministratorAboveWhereNoOtherWayIsLeft() {
    // Given
    var city = place;
    var station = city.child("p-1");
    var administrator = administrator(city);
    var person = scene.lives(station, scene.person(ChannelKind.SMS));
    // When
    fail(person);
    // Then
    awaitWarning(administrator);
  }
}
