package org.anyuan.incident.adapter.in.http;

import static io.restassured.RestAssured.given;
import static org.anyuan.incident.adapter.testing.Samples.event;
import static org.anyuan.incident.adapter.testing.Samples.id;
import static org.anyuan.incident.adapter.testing.Samples.incident;
import static org.anyuan.incident.adapter.testing.Samples.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.adapter.testing.Log;
import org.anyuan.incident.adapter.testing.QuickIncident;
import org.anyuan.incident.adapter.testing.Rows;
import org.anyuan.incident.adapter.testing.Samples;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.incident.v1.Audience;
import org.anyuan.proto.incident.v1.BudgetStep;
import org.anyuan.proto.incident.v1.Disposition;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentMerged;
import org.anyuan.proto.incident.v1.SignalCorrelated;
import org.anyuan.proto.incident.v1.Task;
import org.anyuan.proto.ledger.v1.Region;
import org.anyuan.proto.ledger.v1.School;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of a prefecture that no other test has. */
@QuarkusTest
@TestProfile(QuickIncident.class)
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class StatisticsIT {
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final Instant NOON = Instant.parse("2026-05-04T04:00:00Z");

  private final String prefectureId = "pre-" + id();
  private final String countyId = "cty-" + id();
  private final String prefecture = "/420000/" + prefectureId + "/";
  private final SchoolRef school = Samples.school(prefecture + countyId + "/", countyId);
  private final String police = TestTokens.bearer("police-officer", prefecture);
  private Log log;

  @BeforeEach
  void open() {
    log = new Log();
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void shouldCountPressesByDayInShanghaiAndByKindOfTheRealAlone() {
    // Given a press of the 4th, and one of the 5th in Shanghai that is of the 4th elsewhere
    var first = press(AlarmKind.ALARM_KIND_PANIC, NOON);
    var late = press(AlarmKind.ALARM_KIND_FIRE, Instant.parse("2026-05-04T16:30:00Z"));
    var incident = incident(Mode.MODE_ACTUAL).build();
    log.event(opened(incident, first));
    log.event(correlated(incident, late));
    // and what is no press, or not a real one
    log.event(correlated(incident, press(AlarmKind.ALARM_KIND_CANCEL, NOON)));
    log.event(
        correlated(
            incident,
            press(AlarmKind.ALARM_KIND_PANIC, NOON).toBuilder().setRestoral(true).build()));
    var last = opened(incident(Mode.MODE_TEST).build(), press(AlarmKind.ALARM_KIND_PANIC, NOON));
    log.event(last);
    projected(last.getIncidentId());
    // When, then
    figures(police, "")
        .body("mode", equalTo("ACTUAL"))
        .body("presses.day", contains("2026-05-04", "2026-05-05"))
        .body("presses.kind", contains("PANIC", "FIRE"))
        .body("presses.count", contains(1, 1))
        .body("incidents.opened", equalTo(1));
    figures(police, "&mode=TEST").body("presses.count", contains(1));
    figures(police, "&mode=EXERCISE").body("presses", empty());
  }

  @Test
  void shouldCountAPressAsWhatItsIncidentIsNow() {
    // Given a press of an exercise
    var press = press(AlarmKind.ALARM_KIND_PANIC, NOON);
    var exercise = incident(Mode.MODE_EXERCISE).build();
    log.event(opened(exercise, press));
    // When it becomes a part of what is real
    var real = incident(Mode.MODE_ACTUAL).build();
    log.event(
        event(real, id())
            .setMerged(IncidentMerged.newBuilder().setFromIncidentId(exercise.getIncidentId()))
            .build());
    projected(real.getIncidentId());
    // Then
    figures(police, "").body("presses.count", contains(1));
    figures(police, "&mode=EXERCISE").body("presses", empty());
  }

  @Test
  void shouldMeasureEachLaneAgainstItsBudget() {
    // Given
    lane(10, Audience.AUDIENCE_POLICE);
    lane(20, Audience.AUDIENCE_POLICE);
    projected(lane(300, Audience.AUDIENCE_EDUCATION));
    // When, then
    figures(police, "")
        .body("lanes.audience", contains("EDUCATION", "POLICE"))
        .body("lanes[1].tasks", equalTo(2))
        .body("lanes[1].acknowledged.budget", equalTo(15.0f))
        .body("lanes[1].acknowledged.met", equalTo(1))
        .body("lanes[1].acknowledged.breached", equalTo(1))
        .body("lanes[1].queued.met", equalTo(2))
        .body("lanes[1].delivered.met", equalTo(0))
        .body("lanes[1].p50", equalTo(15.0f))
        .body("lanes[1].p90", equalTo(19.0f));
    // and how the police do is not education's to know
    figures(TestTokens.bearer("education-officer", prefecture), "")
        .body("lanes.audience", contains("EDUCATION"))
        .body("regions[0].p50", equalTo(300.0f));
  }

  @Test
  void shouldCountFalseAlarmsAndTellTheRegionsBelowApart() {
    // Given
    region(prefectureId, prefecture, "示例市");
    region(countyId, prefecture + countyId + "/", "示例县");
    log.task(
        Topics.LEDGER_SCHOOLS,
        school.getSchoolId(),
        School.newBuilder().setRef(school).setVersion(1).build());
    closed(Disposition.DISPOSITION_FALSE_ALARM);
    closed(Disposition.DISPOSITION_RESOLVED);
    projected(closed(Disposition.DISPOSITION_RESOLVED));
    // When, then
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                figures(police, "")
                    .body("regions", hasSize(1))
                    .body("regions[0].regionId", equalTo(countyId))
                    .body("regions[0].name", equalTo("示例县"))
                    .body("regions[0].incidents", equalTo(3))
                    .body("regions[0].falseAlarms", equalTo(1))
                    .body("regions[0].p50", nullValue())
                    .body("regions[0].devices", equalTo(0)));
    figures(police, "")
        .body("incidents.opened", equalTo(3))
        .body("incidents.falseAlarms", equalTo(1))
        .body("incidents.dispositions.disposition", contains("FALSE_ALARM", "RESOLVED"))
        .body("incidents.dispositions.count", contains(1, 2))
        .body("buttonTests.month", equalTo("2026-05"));
  }

  @Test
  void shouldGiveTheFiguresAsAFileAndRecordIt() {
    // Given
    projected(closed(Disposition.DISPOSITION_FALSE_ALARM));
    // When
    var file = ask(police, "/export", "&format=csv").statusCode(200).extract().asString();
    // Then
    assertThat(file).startsWith("\uFEFF").contains("\"FALSE_ALARM\",1\r\n");
    assertThat(
            Rows.one(
                "select action || actor || detail from audit_trail where region_id = ?",
                prefectureId))
        .startsWith("statistics.exportedpolice-officer{")
        .contains("2026-05-01");
    var book = ask(police, "/export", "&format=xlsx").statusCode(200).extract().asByteArray();
    assertThat(new String(book, 0, 2, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("PK");
  }

  @ParameterizedTest
  @CsvSource({
    "from=2025-01-01&to=2026-05-01, from",
    "from=2026-05-02&to=2026-05-01, from",
    "from=yesterday, from",
    "to=+999999999-12-31, to",
    "mode=REAL, mode",
    "regionPath=420000, regionPath",
  })
  void shouldSayWhatDoesNotFit(String query, String field) {
    given()
        .urlEncodingEnabled(false)
        .header("Authorization", police)
        .get("/api/v1/statistics?" + query.replace("+", "%2B"))
        .then()
        .statusCode(400)
        .body("field", equalTo(field));
  }

  @Test
  void shouldKnowNothingOfAnotherRegion() {
    projected(closed(Disposition.DISPOSITION_FALSE_ALARM));

    ask(police, "", "&regionPath=/420000/420100/").statusCode(404);
    figures(TestTokens.bearer("inspector", "/420000/nobody/"), "")
        .body("incidents.opened", equalTo(0));
    figures(police, "&regionPath=/420000/")
        .body("regionPath", equalTo(prefecture))
        .body("incidents.opened", equalTo(1));
  }

  private ValidatableResponse figures(String bearer, String more) {
    return ask(bearer, "", more).statusCode(200).body("regions", notNullValue());
  }

  private static ValidatableResponse ask(String bearer, String path, String more) {
    return given()
        .header("Authorization", bearer)
        .get("/api/v1/statistics" + path + "?from=2026-05-01&to=2026-05-31" + more)
        .then();
  }

  private Incident.Builder incident(Mode mode) {
    return Samples.incident(school).setMode(mode).setOpenedAt(Timestamps.of(NOON)).clearTasks();
  }

  private AlarmSignal press(AlarmKind kind, Instant at) {
    return Samples.press(school, kind).toBuilder().setReceivedAt(Timestamps.of(at)).build();
  }

  private static org.anyuan.proto.incident.v1.IncidentEvent correlated(
      Incident incident, AlarmSignal press) {
    return event(incident, press.getSignalId())
        .setSignalCorrelated(SignalCorrelated.newBuilder().setSignal(press))
        .build();
  }

  private String lane(int seconds, Audience audience) {
    var task =
        Task.newBuilder()
            .setTaskId(id())
            .setAudience(audience)
            .setVersion(1)
            .setDueFrom(Timestamps.of(NOON))
            .setQueuedAt(Timestamps.of(NOON))
            .setAcknowledgedAt(Timestamps.of(NOON.plusSeconds(seconds)));
    if (seconds > 15) {
      task.addOverdue(BudgetStep.BUDGET_STEP_ACKNOWLEDGED);
    }
    var incident = incident(Mode.MODE_ACTUAL).addTasks(task).build();
    log.event(opened(incident, press(AlarmKind.ALARM_KIND_PANIC, NOON)));
    return incident.getIncidentId();
  }

  private String closed(Disposition disposition) {
    var incident = incident(Mode.MODE_ACTUAL).setDisposition(disposition).build();
    log.event(opened(incident, press(AlarmKind.ALARM_KIND_PANIC, NOON)));
    return incident.getIncidentId();
  }

  private void region(String id, String path, String name) {
    log.task(
        Topics.LEDGER_REGIONS,
        id,
        Region.newBuilder().setRegionId(id).setPath(path).setName(name).setVersion(1).build());
  }

  /** One school's events keep their order: once the last is there, all are. */
  private static void projected(String incidentId) {
    await()
        .atMost(SOON)
        .until(
            () ->
                Rows.one(
                        "select incident_id from timeline where incident_id = ?",
                        UUID.fromString(incidentId))
                    != null);
  }
}
