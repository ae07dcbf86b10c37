package org.anyuan.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.application.escalation.RunEscalations;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Severity;
import org.anyuan.proto.incident.v1.Dispatch;
import org.anyuan.proto.incident.v1.DispatchState;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.UnitReported;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a press to whoever is told of it, step by step; time is advanced. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class EscalationIT {
  @Inject DeliveryScene people;
  @Inject RunEscalations run;

  private final Receiver receiver = new Receiver();
  private MovableClock clock;
  private EscalationScene scene;
  private PersonId dispatcher;

  @BeforeEach
  void set() {
    clock = MovableClock.install();
    DeliveryScene.channels(receiver, ChannelKind.SMS, ChannelKind.VOICE);
    scene = new EscalationScene(people);
    dispatcher = scene.lives("police-dispatcher", scene.countyPath);
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private void awaitGot(PersonId person, int count) {
    await()
        .atMost(EscalationScene.SOON)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> EscalationScene.heard(receiver, person).size() == count);
  }

  private List<String> texts(PersonId person) {
    return EscalationScene.heard(receiver, person);
  }

  /** Once that is over, all that was due has happened. */
  private void runAllThatIsDue() {
    while (run.run().await().atMost(EscalationScene.SOON)) {
      Thread.onSpinWait();
    }
  }

  private Incident.Builder pressed() {
    var incident = scene.pressed();
    scene.happened(incident);
    awaitGot(dispatcher, 1);
    return incident;
  }

  @Test
  void shouldTellEachAddresseeAndTheSchoolOfAPress() {
    // Given: nobody is at the station
    var educator = scene.lives("education-officer", scene.countyPath);
    var guard = scene.ofSchool("school-officer");
    // When
    var incident = pressed();
    awaitGot(educator, 1);
    awaitGot(guard, 1);
    // Then
    var link = "https://127.0.0.1:8080/#/incident/" + incident.getIncidentId();
    assertThat(texts(dispatcher)).containsExactly("【安园】紧急报警，桃园小学 教学楼。" + link);
    assertThat(texts(guard)).containsExactly("【安园】紧急报警，教学楼。" + link);
    assertThat(scene.escalations(incident))
        .hasSize(4)
        .allSatisfy(e -> assertThat(e).containsEntry("state", "WAITING"));
    // Then: the station's is passed over at once, with an alarm, and nobody is told twice
    var station = scene.at(incident, "POLICE", scene.stationPath);
    assertThat(station).containsEntry("step", 2);
    assertThat(scene.history(station.get("id")))
        .extracting(line -> line.get("kind") + " " + line.get("cause"))
        .contains("NOTICE STEP", "ALARM NOBODY_TO_TELL");
    assertThat(EscalationScene.heard(receiver, dispatcher)).hasSize(1);
  }

  @Test
  void shouldTellOneAfterTheOtherAsTimePassesAndTheFallbackAgainAndAgain() {
    // Given: the police's alone, at the county alone
    var superior = scene.lives("police-dispatcher", scene.cityPath);
    var keeper = scene.lives("administrator", scene.countyPath);
    var incident = atTheCountyAlone();
    scene.happened(incident);
    awaitGot(dispatcher, 1);
    // When, then: nobody answers
    clock.advance(Duration.ofSeconds(15));
    awaitGot(dispatcher, 2);
    clock.advance(Duration.ofSeconds(45));
    awaitGot(superior, 1);
    clock.advance(Duration.ofSeconds(45));
    awaitGot(superior, 2);
    clock.advance(Duration.ofSeconds(60));
    awaitGot(keeper, 1);
    scene.awaitState(incident, "EXHAUSTED");
    clock.advance(Duration.ofMinutes(10));
    awaitGot(keeper, 2);
    clock.advance(Duration.ofMinutes(10));
    awaitGot(keeper, 3);
    assertThat(EscalationScene.heard(receiver, dispatcher)).hasSize(2);
    assertThat(scene.history(scene.county(incident).get("id")))
        .filteredOn(line -> line.get("kind").equals("NOTICE"))
        .extracting(line -> line.get("cause"))
        .containsExactly("STEP", "REPEAT", "STEP", "REPEAT", "FALLBACK", "FALLBACK", "FALLBACK");
  }

  @Test
  void shouldRestOnceItIsTakenAndComeBackWhereThatGoesStale() {
    // Given
    var incident = pressed();
    // When
    var taken = EscalationScene.taken(incident, dispatcher);
    scene.happened(taken);
    scene.awaitState(incident, "ACKNOWLEDGED");
    clock.advance(Duration.ofMinutes(29));
    runAllThatIsDue();
    // Then
    assertThat(EscalationScene.heard(receiver, dispatcher)).hasSize(1);
    assertThat(scene.county(incident).get("acknowledgedBy").toString())
        .contains(dispatcher.value());
    // When: something is done about it
    scene.happened(
        scene
            .event(EscalationScene.next(taken))
            .setUnitReported(UnitReported.getDefaultInstance()));
    await()
        .atMost(EscalationScene.SOON)
        .until(() -> !scene.county(incident).get("version").equals(2));
    clock.advance(Duration.ofMinutes(29));
    runAllThatIsDue();
    assertThat(EscalationScene.heard(receiver, dispatcher)).hasSize(1);
    // When: and then nothing more
    clock.advance(Duration.ofMinutes(2));
    // Then: whoever had taken it is told, too
    awaitGot(dispatcher, 2);
    scene.awaitState(incident, "WAITING");
  }

  @Test
  void shouldTellOfARiseThoseWhoHaveTakenItAndCloseWithTheIncident() {
    // Given
    var incident = pressed();
    var taken = EscalationScene.taken(incident, dispatcher);
    scene.happened(taken);
    scene.awaitState(incident, "ACKNOWLEDGED");
    // When
    var risen = EscalationScene.next(taken).setSeverity(Severity.SEVERITY_CRITICAL);
    scene.happened(risen);
    // Then
    awaitGot(dispatcher, 2);
    assertThat(scene.county(incident)).containsEntry("severity", "CRITICAL");
    // When
    var closed = EscalationScene.closed(risen);
    scene.happened(closed);
    scene.awaitState(incident, "CLOSED");
    clock.advance(Duration.ofHours(1));
    runAllThatIsDue();
    // Then
    assertThat(EscalationScene.heard(receiver, dispatcher)).hasSize(2);
    // When
    scene.happened(EscalationScene.reopened(closed));
    // Then: it waits for somebody anew
    awaitGot(dispatcher, 3);
    assertThat(scene.county(incident))
        .containsEntry("state", "WAITING")
        .containsEntry("acknowledgedBy", List.of());
  }

  @Test
  void shouldTellWhoIsAddressedLater() {
    // Given
    var superior = scene.lives("police-dispatcher", scene.cityPath);
    var incident = pressed();
    // When
    var overdue = EscalationScene.next(incident);
    overdue.getTasksBuilder(0).addAddresseeRegionIds(scene.city);
    scene.happened(overdue);
    // Then
    awaitGot(superior, 1);
    assertThat(scene.at(incident, "POLICE", scene.cityPath)).containsEntry("notices", 1);
  }

  private Incident.Builder atTheCountyAlone() {
    var incident = scene.pressed().removeTasks(1);
    incident.getTasksBuilder(0).clearAddresseeRegionIds().addAddresseeRegionIds(scene.county);
    return incident;
  }

  @Test
  void shouldKeepIncidentsApartThatCallTheirTasksTheSame() {
    // Given
    var one = atTheCountyAlone();
    var other = atTheCountyAlone();
    other.getTasksBuilder(0).setTaskId(one.getTasks(0).getTaskId());
    // When
    scene.happened(one);
    scene.happened(other);
    // Then
    awaitGot(dispatcher, 2);
    // When: one of them is taken
    scene.happened(EscalationScene.taken(one, dispatcher));
    scene.awaitState(one, "ACKNOWLEDGED");
    clock.advance(Duration.ofSeconds(15));
    // Then: of the other they are told again
    awaitGot(dispatcher, 3);
    assertThat(scene.county(other)).containsEntry("state", "WAITING").containsEntry("notices", 2);
    assertThat(scene.county(one)).containsEntry("notices", 1);
  }

  @Test
  void shouldTellNobodyTwiceOfWhatComesTwiceOrLate() {
    // Given
    var incident = scene.pressed();
    var event = scene.event(incident);
    scene.happened(event);
    awaitGot(dispatcher, 1);
    var taken = EscalationScene.taken(incident, dispatcher);
    scene.happened(taken);
    scene.awaitState(incident, "ACKNOWLEDGED");
    // When: the older one again, and then one that shows that both were read
    scene.happened(event);
    scene.happened(EscalationScene.closed(taken));
    scene.awaitState(incident, "CLOSED");
    // Then
    assertThat(EscalationScene.heard(receiver, dispatcher)).hasSize(1);
    assertThat(scene.county(incident)).containsEntry("notices", 1);
  }

  @Test
  void shouldTellTheSchoolsPeopleHowNearHelpIsAndTakeTheirWordHere() {
    // Given
    var guard = scene.ofSchool("school-officer");
    var incident = pressed();
    awaitGot(guard, 1);
    var own = scene.at(incident, "SCHOOL", scene.countyPath).get("id");
    // When: it has no task at incident, so its people say here that they know
    EscalationScene.as(guard.value(), "school-officer", scene.stationPath, scene.school)
        .post("/api/v1/escalations/" + own + "/acknowledge")
        .then()
        .statusCode(200)
        .body("state", equalTo("ACKNOWLEDGED"))
        .body("acknowledgedBy[0].person", equalTo(guard.value()));
    clock.advance(Duration.ofMinutes(2));
    scene.happened(
        EscalationScene.next(incident)
            .setDispatch(Dispatch.newBuilder().setState(DispatchState.DISPATCH_STATE_ON_THE_WAY)));
    // Then
    awaitGot(guard, 2);
    assertThat(texts(guard).getLast()).startsWith("【安园】警员正在赶来。https://");
  }

  @Test
  void shouldTellNobodyAtTheSchoolOfASilentAlarmWhomItHasNotNamed() {
    // Given
    var guard = scene.ofSchool("school-officer");
    var incident = scene.pressed().setKinds(0, AlarmKind.ALARM_KIND_DURESS);
    // When
    scene.happened(incident);
    awaitGot(dispatcher, 1);
    // Then
    assertThat(EscalationScene.heard(receiver, guard)).isEmpty();
    var own = scene.at(incident, "SCHOOL", scene.countyPath).get("id");
    assertThat(scene.history(own))
        .anySatisfy(
            line ->
                assertThat(line)
                    .containsEntry(
                        "notReached",
                        List.of(Map.of("person", guard.value(), "why", "NOT_NAMED"))));
  }

  @Test
  void shouldCountASecondPersonOnlyAfterIncidentHasTheFirst() {
    // Given
    var incident = pressed();
    var id = scene.county(incident).get("id");
    var path = "/api/v1/escalations/" + id + "/acknowledge";
    // When, then: at the incident first
    scene.as("second", "police-dispatcher").post(path).then().statusCode(409);
    scene.happened(EscalationScene.taken(incident, dispatcher));
    scene.awaitState(incident, "ACKNOWLEDGED");
    scene
        .as("second", "police-dispatcher")
        .post(path)
        .then()
        .statusCode(200)
        .body("acknowledgedBy.size()", equalTo(2));
    // Then: a desk of another audience does not see it at all
    scene.as("mei", "media-officer").post(path).then().statusCode(404);
    // Then: nor does a region beside it
    EscalationScene.as("far", "police-dispatcher", "/430000/", null)
        .get("/api/v1/escalations/" + id)
        .then()
        .statusCode(404);
  }
}
