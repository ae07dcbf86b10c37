package org.anyuan.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.anyuan.common.region.RegionPath;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.DeliveryScene.Alarm;
import org.anyuan.notify.Receiver.Answer;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.delivery.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What became of messages, who may read it, and sending dead letters once more. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class DeliveryLogIT {
  private static final String ALL = "/api/v1/deliveries";

  @Inject DeliveryScene scene;

  private final Receiver receiver = new Receiver();
  private final RegionPath place = DeliveryScene.place();
  private final Alarm alarm = DeliveryScene.alarm(place);
  private PersonId person;

  @BeforeEach
  void set() {
    DeliveryScene.channels(receiver, ChannelKind.SMS);
    person = scene.lives(place, scene.person(ChannelKind.SMS));
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private String told(Answer answer, Stage stage) {
    receiver.answer(_ -> answer);
    scene.notice(alarm, 1, person);
    awaitStage(stage);
    return scene.only(person).id().toString();
  }

  private void awaitStage(Stage stage) {
    await()
        .atMost(DeliveryScene.SOON)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> scene.only(person).delivery().state().stage() == stage);
  }

  @Test
  void shouldShowTheLifeOfADeliveryWithoutAnAddress() {
    var id = told(Answer.DELIVERED, Stage.DELIVERED);
    As.person("wang", "police-dispatcher", place)
        .get(ALL + "/" + id)
        .then()
        .statusCode(200)
        .body("stage", equalTo("DELIVERED"))
        .body("recipient", equalTo(person.value()))
        .body("words", equalTo("紧急报警"))
        .body("where", equalTo("桃园小学 教学楼"))
        .body("incidentId", equalTo(alarm.incident().value()))
        .body("history.stage", contains("QUEUED", "SENDING", "DELIVERED"))
        .body("address", equalTo(null));
  }

  @Test
  void shouldShowADeskThoseOfItsAudienceAndEverybodyTheirOwn() {
    told(Answer.DELIVERED, Stage.DELIVERED);
    var query = ALL + "?incidentId=" + alarm.incident();
    for (var role : new String[] {"police-officer", "inspector", "administrator"}) {
      As.person("wang", role, place).get(query).then().body("items", hasSize(1));
    }
    for (var role : new String[] {"education-officer", "media-officer"}) {
      As.person("wang", role, place).get(query).then().statusCode(200).body("items", empty());
    }
    var elsewhere = DeliveryScene.place();
    As.person("wang", "police-officer", elsewhere).get(query).then().body("items", empty());
    As.person(person.value(), "media-officer", elsewhere)
        .get(ALL + "?recipient=me")
        .then()
        .body("items.incidentId", contains(alarm.incident().value()));
  }

  @Test
  void shouldPageTheNewestFirst() {
    receiver.answer(_ -> Answer.DELIVERED);
    for (var number = 1; number <= 5; number++) {
      scene.notice(alarm, number, person);
    }
    var seen = new ArrayList<String>();
    var query = ALL + "?limit=2&incidentId=" + alarm.incident();
    String cursor = null;
    do {
      var page =
          As.person("wang", "police-dispatcher", place)
              .get(cursor == null ? query : query + "&cursor=" + cursor)
              .jsonPath();
      seen.addAll(page.getList("items.id"));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    assertThat(seen)
        .isEqualTo(scene.of(person).stream().map(kept -> kept.id().toString()).toList())
        .hasSize(5);
  }

  @Test
  void shouldNameTheFieldAtFault() {
    for (var wrong :
        Map.of("stage", "x", "channel", "FAX", "from", "today", "limit", "0", "cursor", "x")
            .entrySet()) {
      As.person("wang", "police-dispatcher", place)
          .get(ALL + "?" + wrong.getKey() + "=" + wrong.getValue())
          .then()
          .statusCode(400)
          .body("field", equalTo(wrong.getKey()));
    }
  }

  @Test
  void shouldSendADeadLetterOnceMoreUnderAnotherKey() {
    // Given
    var id = told(Answer.GONE, Stage.FAILED_FOR_GOOD);
    As.person("wang", "police-dispatcher", place)
        .get(ALL + "/dead-letters?incidentId=" + alarm.incident())
        .then()
        .body("items.failure", contains("REFUSED"));
    // When
    receiver.answer(_ -> Answer.DELIVERED);
    As.person("wang", "police-dispatcher", place)
        .post(ALL + "/" + id + "/replay")
        .then()
        .statusCode(200)
        .body("stage", equalTo("QUEUED"));
    // Then
    awaitStage(Stage.DELIVERED);
    assertThat(receiver.to(person.value()))
        .extracting(Receiver.Got::key)
        .containsExactly(id + ".1", id + ".2");
    As.person("wang", "police-dispatcher", place)
        .post(ALL + "/" + id + "/replay")
        .then()
        .statusCode(409);
    As.person("li", "education-officer", place)
        .post(ALL + "/" + id + "/replay")
        .then()
        .statusCode(404);
  }

  @Test
  void shouldSendManyDeadLettersOnceMore() {
    // Given
    var second = scene.lives(place, scene.person(ChannelKind.SMS));
    told(Answer.GONE, Stage.FAILED_FOR_GOOD);
    scene.notice(alarm, 1, second);
    await()
        .atMost(DeliveryScene.SOON)
        .until(() -> scene.only(second).delivery().deadLetter().isPresent());
    receiver.answer(_ -> Answer.DELIVERED);
    // When
    var body = Map.of("incidentId", alarm.incident().value(), "limit", 1);
    As.person("root", "administrator", place)
        .body(body)
        .post(ALL + "/dead-letters/replay")
        .then()
        .statusCode(200)
        .body("replayed", equalTo(1))
        .body("more", equalTo(true));
    As.person("root", "administrator", place)
        .body(Map.of("incidentId", alarm.incident().value()))
        .post(ALL + "/dead-letters/replay")
        .then()
        .body("replayed", equalTo(1))
        .body("more", equalTo(false));
    // Then
    awaitStage(Stage.DELIVERED);
    await()
        .atMost(DeliveryScene.SOON)
        .until(() -> scene.only(second).delivery().state().stage() == Stage.DELIVERED);
  }

  @Test
  void shouldKnowByThePageAloneThatAMessageWasPainted() {
    // Given
    var id = told(Answer.DELIVERED, Stage.DELIVERED);
    // Then
    As.person(person.value(), "police-officer", place)
        .post(ALL + "/" + id + "/shown")
        .then()
        .statusCode(409);
    As.person("wang", "police-officer", place)
        .post(ALL + "/" + id + "/shown")
        .then()
        .statusCode(404);
  }
}
