package org.anyuan.lead;

import static org.anyuan.lead.Scene.LEADS;
import static org.anyuan.lead.Scene.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.lead.v1.Agency;
import org.anyuan.proto.lead.v1.Awaited;
import org.anyuan.proto.lead.v1.LeadEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an early sign until it is over. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "lead"))
@QuarkusTestResource(KeyFile.class)
class LeadIT {
  private MovableClock clock;
  private Scene scene;

  @BeforeEach
  void set() {
    clock = MovableClock.install();
    scene = Scene.set();
  }

  private String bullying() {
    return scene.taken(
        scene.teacher(),
        scene.lead(
            "BULLYING",
            "初二三班有学生在操场被几个同学围住",
            List.of(Scene.person("HARMED", "张小明"), Scene.person("ACCUSED", "李某"))));
  }

  @Test
  void shouldSettleBullyingStepByStepAndLookAgain() {
    // Given
    var id = bullying();
    step(
            scene.education(),
            id,
            "triage",
            Map.of("category", "BULLYING", "signs", List.of("REPEATED")))
        .statusCode(200)
        .body("state", equalTo("TRIAGED"));
    step(scene.education(), id, "verification", Map.of("founded", true, "grounds", "双方承认"))
        .statusCode(200);
    step(scene.education(), id, "begin", Map.of()).statusCode(200);
    var visits = List.of(clock.instant().plus(Duration.ofDays(14)).toString());
    var settlement = Map.of("how", "MEASURES_TAKEN", "visits", visits);
    step(scene.education(), id, "settlement", settlement)
        .statusCode(409)
        .body("field", equalTo("step"));
    // When: the school does its steps
    for (var key :
        List.of(
            "STOP_IT",
            "TELL_GUARDIANS_OF_HARMED",
            "TELL_GUARDIANS_OF_ACCUSED",
            "FIND_THE_FACTS",
            "SUPPORT_THE_HARMED",
            "CORRECT_THE_ACCUSED")) {
      scene
          .teacher()
          .body(Map.of("note", "已办"))
          .put(LEADS + "/" + id + "/steps/" + key + "/done")
          .then()
          .statusCode(200);
    }
    step(scene.education(), id, "settlement", settlement)
        .statusCode(200)
        .body("state", equalTo("SETTLED"));
    // Then: it is looked at again before it is over
    step(scene.education(), id, "close", Map.of()).statusCode(409).body("field", equalTo("visits"));
    scene
        .education()
        .body(Map.of("found", "HOLDS"))
        .put(LEADS + "/" + id + "/visits/1")
        .then()
        .statusCode(200);
    step(scene.education(), id, "close", Map.of()).statusCode(200).body("state", equalTo("CLOSED"));
    scene
        .education()
        .get(LEADS + "/" + id)
        .then()
        .statusCode(200)
        .body("ending", equalTo("KEPT"))
        .body("people.name", contains("张小明", "李某"))
        .body("steps.state", not(hasItem("OPEN")));
  }

  @Test
  void shouldAnswerTheSameIntakeWithTheSameLead() {
    var body = scene.lead("TRAFFIC", "校门口堵车", List.of());
    var key = UUID.randomUUID().toString();
    var first =
        scene
            .teacher()
            .header("Idempotency-Key", key)
            .body(body)
            .post(LEADS)
            .then()
            .statusCode(201);
    var again =
        scene
            .teacher()
            .header("Idempotency-Key", key)
            .body(body)
            .post(LEADS)
            .then()
            .statusCode(201);
    assertThat(again.extract().<String>path("id")).isEqualTo(first.extract().<String>path("id"));
  }

  @Test
  void shouldAskForAnIncidentAtOnceAndAgainUntilItIsThere() {
    // Given
    var body = scene.lead("VIOLENCE", "有人持刀在校门口", List.of());
    body.put("signs", List.of("HAPPENING_NOW", "WEAPON"));
    // When
    var id = scene.taken(scene.teacher(), body);
    // Then
    var asked = scene.eventsUntil(event -> event.hasIncidentAsked());
    assertThat(asked).anyMatch(event -> event.getLeadId().equals(id));
    // When: nothing comes back
    clock.advance(Duration.ofSeconds(31));
    // Then: the same again, and somebody is told
    var all =
        scene.eventsUntil(
            event ->
                event.hasLeadOverdue()
                    && event.getLeadOverdue().getAwaited() == Awaited.AWAITED_INCIDENT);
    assertThat(
            all.stream()
                .filter(LeadEvent::hasIncidentAsked)
                .map(event -> event.getIncidentAsked().getCommandId())
                .distinct())
        .hasSize(1);
  }

  @Test
  void shouldSayThatNobodyHasLookedAtIt() {
    // Given
    var id = bullying();
    // When
    clock.advance(Duration.ofHours(25));
    // Then
    var events =
        scene.eventsUntil(
            event ->
                event.hasLeadOverdue()
                    && event.getLeadOverdue().getAwaited() == Awaited.AWAITED_PROGRESS
                    && event.getLeadId().equals(id));
    assertThat(events)
        .anyMatch(
            event ->
                event.getLeadOverdue().getAwaited() == Awaited.AWAITED_STEP
                    && event.getLeadOverdue().getAgency() == Agency.AGENCY_SCHOOL);
  }

  @Test
  void shouldBeErasedWhenNobodyVerifiedIt() {
    // Given
    var id = scene.taken(scene.teacher(), scene.lead("DISPUTE", "家长争执", List.of()));
    step(scene.education(), id, "triage", Map.of("category", "DISPUTE")).statusCode(200);
    // When
    clock.advance(Duration.ofDays(31));
    // Then
    await()
        .atMost(Scene.SOON)
        .untilAsserted(
            () ->
                scene
                    .education()
                    .get(LEADS + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("ending", equalTo("EXPIRED"))
                    .body("words", nullValue()));
  }

  @Test
  void shouldShowAndMergeWhatIsLikelyTheSame() {
    // Given
    var one = bullying();
    var two =
        scene.taken(scene.teacher(), scene.lead("BULLYING", "初二（3）班一学生在操场被几个同学围住", List.of()));
    // When
    scene
        .education()
        .get(LEADS + "/" + one + "/duplicates")
        .then()
        .statusCode(200)
        .body("id", contains(two));
    step(scene.education(), two, "merge", Map.of("headId", one))
        .statusCode(200)
        .body("state", equalTo("CLOSED"));
    // Then
    scene.education().get(LEADS + "/" + one).then().body("joined", contains(two));
    scene.education().get(LEADS + "/" + two).then().body("mergedInto", equalTo(one));
    step(scene.education(), two, "split-off", Map.of())
        .statusCode(200)
        .body("state", equalTo("RECEIVED"));
    scene.education().get(LEADS + "/" + one).then().body("joined", equalTo(List.of()));
  }

  @Test
  void shouldBeWhoseReceiptIsThere() {
    var id = scene.taken(scene.teacher(), scene.lead("DISPUTE", "家长争执", List.of()));
    step(scene.education(), id, "hand-over", Map.of("to", "POLICE", "reason", "有人受伤"))
        .statusCode(200)
        .body("holder", equalTo("EDUCATION"));
    var offered =
        scene.eventsUntil(event -> event.getLeadId().equals(id) && event.hasLeadOffered());
    assertThat(offered.getLast().getLeadOffered().getTo()).isEqualTo(Agency.AGENCY_POLICE);
    step(scene.police(), id, "receipt", Map.of()).statusCode(200).body("holder", equalTo("POLICE"));
    step(scene.education(), id, "begin", Map.of()).statusCode(403);
  }

  @Test
  void shouldNameTheFieldAtFault() {
    var body = scene.lead("BULLYING", "", List.of());
    scene.teacher().body(body).post(LEADS).then().statusCode(400).body("field", equalTo("words"));
    body.put("category", "NOISE");
    scene
        .teacher()
        .body(body)
        .post(LEADS)
        .then()
        .statusCode(400)
        .body("field", equalTo("category"));
    var other = scene.lead("OTHER", "x", List.of());
    other.put("schoolId", "s-none");
    scene
        .teacher()
        .body(other)
        .post(LEADS)
        .then()
        .statusCode(400)
        .body("field", equalTo("schoolId"));
  }
}
