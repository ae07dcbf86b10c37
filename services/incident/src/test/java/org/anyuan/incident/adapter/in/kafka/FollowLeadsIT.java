package org.anyuan.incident.adapter.in.kafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.adapter.testing.Log;
import org.anyuan.incident.adapter.testing.QuickIncident;
import org.anyuan.incident.adapter.testing.Samples;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.common.v1.Severity;
import org.anyuan.proto.lead.v1.IncidentAsked;
import org.anyuan.proto.lead.v1.LeadEvent;
import org.anyuan.proto.lead.v1.PoliceTold;
import org.anyuan.proto.ledger.v1.School;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An urgent lead is an incident at once, of which the police alone know why. */
@QuarkusTest
@TestProfile(QuickIncident.class)
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class FollowLeadsIT {
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String DISPATCHER = TestTokens.bearer("police-dispatcher", Samples.COUNTY);
  private static final String EDUCATION = TestTokens.bearer("education-officer", Samples.COUNTY);
  private static final String INSPECTOR = TestTokens.bearer("inspector", Samples.COUNTY);
  private static final String COMMISSION = TestTokens.bearer("commission-officer", Samples.COUNTY);
  private static final String ADMINISTRATOR = TestTokens.bearer("administrator", "/");
  private final String lead = Samples.id();
  private final String command = Samples.id();
  private Log log;
  private SchoolRef ref;
  private String school;

  @BeforeEach
  void aSchool() {
    log = new Log();
    ref = Samples.school();
    school = ref.getSchoolId();
    log.task(Topics.LEDGER_SCHOOLS, school, School.newBuilder().setRef(ref).setVersion(1).build());
  }

  @AfterEach
  void close() {
    log.close();
  }

  private static RequestSpecification as(String token) {
    return given().contentType("application/json").header("Authorization", token);
  }

  private LeadEvent.Builder event() {
    return LeadEvent.newBuilder()
        .setEventId(Samples.id())
        .setLeadId(lead)
        .setSchoolId(school)
        .setRegionPath(ref.getRegionPath())
        .setOccurredAt(Timestamps.of(Instant.now()))
        .setVersion(1);
  }

  private LeadEvent asked() {
    return event()
        .setIncidentAsked(
            IncidentAsked.newBuilder()
                .setCommandId(command)
                .setSeverity(Severity.SEVERITY_CRITICAL))
        .build();
  }

  private void happened(LeadEvent event) {
    log.task(Topics.LEAD_EVENTS, school, event);
  }

  private ValidatableResponse list(String token) {
    return as(token).get("/api/v1/incidents?schoolId={id}", school).then();
  }

  /** Asks as lead does, again and again: the school may not be known here at first. */
  private String opened() {
    return await()
        .atMost(SOON)
        .until(
            () -> {
              happened(asked());
              return list(DISPATCHER).extract().<String>path("items[0]?.incidentId");
            },
            java.util.Objects::nonNull);
  }

  @Test
  void shouldOpenOneIncidentHoweverOftenItIsAskedFor() {
    // Given: what nobody can read, and what asks for nothing
    log.bytes(Topics.LEAD_EVENTS, school, new byte[] {1, 2, 3});
    happened(event().setPoliceTold(PoliceTold.getDefaultInstance()).build());
    // When
    var incident = opened();
    var again = asked();
    happened(again);
    happened(again);
    // Then: what came after them is decided, too, and rings by itself
    log.press(
        Samples.press(ref, AlarmKind.ALARM_KIND_PANIC).toBuilder()
            .setMode(Mode.MODE_ACTUAL)
            .build());
    await().atMost(SOON).untilAsserted(() -> list(DISPATCHER).body("items", hasSize(2)));
    as(DISPATCHER)
        .get("/api/v1/incidents/{id}", incident)
        .then()
        .body("originLeadIds", contains(lead))
        .body("severity", equalTo("CRITICAL"))
        .body("mode", equalTo("ACTUAL"))
        .body("text", equalTo("线索转警情，详见线索"))
        .body("openedByPerson", equalTo(false))
        .body("signalCount", equalTo(0));
    assertThat(Log.commands(c -> c.getOpenIncident().getOriginLeadId().equals(lead)))
        .extracting(c -> c.getCommandId())
        .containsOnly(command);
  }

  @Test
  void shouldTellNobodyElseThatThereIsALead() {
    // When
    var incident = opened();
    // Then: a silent alarm like any other
    for (var token : java.util.List.of(EDUCATION, INSPECTOR, COMMISSION)) {
      for (var path :
          java.util.List.of(
              "/api/v1/incidents/" + incident,
              "/api/v1/incidents/" + incident + "/timeline",
              "/api/v1/incidents?schoolId=" + school)) {
        var answer = as(token).get(path).then().extract();
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.asString()).as(path).doesNotContain(lead, "线索", "originLeadIds", command);
      }
    }
    var teacher =
        "Bearer "
            + TestTokens.token(
                "tea", "school-officer", ref.getRegionPath(), school, Duration.ofHours(1));
    as(teacher).get("/api/v1/incidents/{id}", incident).then().statusCode(404);
    list(teacher).body("items", empty());
  }

  @Test
  void shouldKeepWhatNobodyCanReadForAPerson() {
    log.bytes(Topics.LEAD_EVENTS, school, new byte[] {1, 2, 3});
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                as(ADMINISTRATOR)
                    .queryParams(Map.of("topic", "anyuan.lead.events.incident-leads.dlq"))
                    .get("/api/v1/dead-letters")
                    .then()
                    .statusCode(200)
                    .body("items.key", hasItem(school))
                    .body("items.key", not(empty())));
  }
}
