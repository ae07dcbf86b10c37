package org.anyuan.incident.adapter.in.http;

import static io.restassured.RestAssured.given;
import static org.anyuan.incident.adapter.testing.Samples.id;
import static org.anyuan.incident.adapter.testing.Samples.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.adapter.testing.Log;
import org.anyuan.incident.adapter.testing.QuickIncident;
import org.anyuan.incident.adapter.testing.Rows;
import org.anyuan.incident.adapter.testing.Samples;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.ledger.v1.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of a county, and the files that are made of them. */
@QuarkusTest
@TestProfile(QuickIncident.class)
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class IncidentListsIT {
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final Instant NOON = Instant.parse("2026-05-04T04:00:00Z");

  private final String countyId = "cty-" + id();
  private final String county = "/420000/420100/" + countyId + "/";
  private final SchoolRef school =
      Samples.school(county, countyId).toBuilder().setName("=1+1").build();
  private final String police = TestTokens.bearer("police-dispatcher", county);
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
  void shouldPageThroughTheOwnAndWhatWasHandedOverInOneOrder() {
    // Given incidents of the county, and between them two of elsewhere that were handed to it
    log.task(
        Topics.LEDGER_REGIONS,
        countyId,
        Region.newBuilder().setRegionId(countyId).setPath(county).setVersion(1).build());
    var elsewhere = Samples.school(Samples.OTHER_COUNTY, "420502");
    awaitKnown(elsewhere);
    var expected = new ArrayList<String>();
    for (int i = 0; i < 6; i++) {
      var incident =
          i % 3 == 1
              ? handed(elsewhere, NOON.minusSeconds(i))
              : Samples.incident(school).setOpenedAt(Timestamps.of(NOON.minusSeconds(i))).build();
      expected.add(kept(incident));
    }
    // When, then
    assertThat(pages(police, "", 1)).containsExactlyElementsOf(expected);
    assertThat(pages(police, "", 4)).containsExactlyElementsOf(expected);
    assertThat(pages(police, "&regionPath=" + Samples.OTHER_COUNTY, 1))
        .containsExactly(expected.get(1), expected.get(4));
    assertThat(pages(police, "&regionPath=" + county, 2))
        .containsExactly(expected.get(0), expected.get(2), expected.get(3), expected.get(5));
    assertThat(pages(police, "&regionPath=/420000/", 2)).containsExactlyElementsOf(expected);
  }

  @Test
  void shouldPageThroughIncidentsOfOneMoment() {
    // Given
    var same = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      same.add(kept(Samples.incident(school).setOpenedAt(Timestamps.of(NOON)).build()));
    }
    // When, then
    assertThat(pages(police, "", 2)).containsExactlyInAnyOrderElementsOf(same);
  }

  @Test
  void shouldFindAKindWhereverItStandsAndATimeWithoutItsEnd() {
    // Given
    var fire = kept(incident(0, AlarmKind.ALARM_KIND_FIRE));
    var both = kept(incident(10, AlarmKind.ALARM_KIND_PANIC, AlarmKind.ALARM_KIND_FIRE));
    var many =
        kept(
            incident(
                15,
                AlarmKind.ALARM_KIND_INTRUSION,
                AlarmKind.ALARM_KIND_OTHER,
                AlarmKind.ALARM_KIND_PANIC,
                AlarmKind.ALARM_KIND_FIRE));
    var panic = kept(incident(20, AlarmKind.ALARM_KIND_PANIC));
    // When, then
    assertThat(pages(police, "&kind=FIRE", 1)).containsExactly(many, both, fire);
    assertThat(pages(police, "&kind=PANIC", 1)).containsExactly(panic, many, both);
    assertThat(pages(police, "&kind=MEDICAL", 1)).isEmpty();
    assertThat(
            pages(
                police,
                "&openedFrom=" + NOON.plusSeconds(10) + "&openedUntil=" + NOON.plusSeconds(20),
                5))
        .containsExactly(many, both);
    ask("/api/v1/incidents?kind=WAR", police).then().statusCode(400).body("field", equalTo("kind"));
    ask("/api/v1/incidents?openedFrom=noon", police)
        .then()
        .statusCode(400)
        .body("field", equalTo("openedFrom"));
  }

  @Test
  void shouldGiveEachRoleItsOwnColumnsAndRecordWhoTookTheFile() {
    // Given
    kept(incident(0, AlarmKind.ALARM_KIND_PANIC));
    // When
    var all = ask("/api/v1/incidents/export?state=OPEN", police);
    var education = file(TestTokens.bearer("education-officer", county));
    var own = file(TestTokens.bearer("school-officer", county, school.getSchoolId()));
    // Then
    assertThat(all.contentType()).startsWith("text/csv");
    assertThat(all.header("Content-Disposition")).contains("anyuan-incidents.csv");
    assertThat(all.asString())
        .contains("secret-room", "\"'=1+1\"", "2026-05-04 12:00:00")
        .doesNotContain("secret-words", "secret-device");
    assertThat(education).contains("教学楼", "HIGH").doesNotContain("secret-room", "secret-");
    assertThat(own).contains("secret-room").doesNotContain("HIGH", "secret-words");
    assertThat(file(TestTokens.bearer("police-dispatcher", Samples.OTHER_COUNTY)))
        .doesNotContain("=1+1");
    assertThat(
            Rows.one(
                "select action || detail from audit_trail where region_id = ? and detail <> '{}'",
                countyId))
        .isEqualTo("incidents.exported{\"state\":\"OPEN\"}");
    assertThat(ask("/api/v1/incidents/export?format=xlsx", police).asByteArray())
        .startsWith('P', 'K');
    ask("/api/v1/incidents/export?format=pdf", police)
        .then()
        .statusCode(400)
        .body("field", equalTo("format"));
  }

  @Test
  void shouldRefuseAFileThatWouldNotBeWhole() {
    // Given one more than a file may hold
    Rows.one(
        """
        with many as (
          insert into incidents (incident_id, school_id, school_name, region_path, addressee_paths, mode, state,
            severity, kinds, silent_at_school, version, opened_at, signal_count, opened_by_person, snapshot)
          select gen_random_uuid(), 's', 's', ?, '{}', 'TEST', 'CLOSED', 'LOW', '{PANIC}', false, 1,
            now() - n * interval '1 second', 1, false, ''
          from generate_series(0, 20000) n returning 1)
        select count(*) from many
        """,
        county);
    // When, then
    ask("/api/v1/incidents/export", police)
        .then()
        .statusCode(400)
        .body("field", equalTo("openedFrom"));
    assertThat(file(police, "?state=OPEN").lines()).hasSize(1);
  }

  private Incident incident(int second, AlarmKind... kinds) {
    return Samples.incident(school)
        .clearKinds()
        .addAllKinds(List.of(kinds))
        .setOpenedAt(Timestamps.of(NOON.plusSeconds(second)))
        .build();
  }

  private Incident handed(SchoolRef school, Instant at) {
    var incident = Samples.incident(school).setOpenedAt(Timestamps.of(at));
    incident.getTasksBuilder(0).addAddresseeRegionIds(countyId);
    return incident.build();
  }

  /** The region is known once something that was handed to it shows there. */
  private void awaitKnown(SchoolRef elsewhere) {
    var probe = TestTokens.bearer("police-dispatcher", county);
    await()
        .atMost(SOON)
        .until(
            () -> {
              var sent = kept(handed(elsewhere, NOON.minusSeconds(1_000_000)));
              var there = ask("/api/v1/incidents/" + sent, probe).statusCode() == 200;
              Rows.one(
                  "with gone as (delete from incidents where incident_id = ? returning 1)"
                      + " select count(*) from gone",
                  UUID.fromString(sent));
              return there;
            });
  }

  /** Returns once it is in the lists. */
  private String kept(Incident incident) {
    log.event(opened(incident, Samples.press(incident.getSchool(), AlarmKind.ALARM_KIND_PANIC)));
    await()
        .atMost(SOON)
        .until(
            () ->
                Rows.one(
                        "select incident_id from incidents where incident_id = ?",
                        UUID.fromString(incident.getIncidentId()))
                    != null);
    return incident.getIncidentId();
  }

  private static List<String> pages(String bearer, String filter, int limit) {
    var found = new ArrayList<String>();
    String cursor = null;
    do {
      var page =
          ask(
              "/api/v1/incidents?limit="
                  + limit
                  + filter
                  + (cursor == null ? "" : "&cursor=" + cursor),
              bearer);
      page.then().statusCode(200);
      found.addAll(page.jsonPath().getList("items.incidentId"));
      cursor = page.jsonPath().getString("nextCursor");
    } while (cursor != null);
    return found;
  }

  private static String file(String bearer) {
    return file(bearer, "");
  }

  private static String file(String bearer, String query) {
    var answer = ask("/api/v1/incidents/export" + query, bearer);
    answer.then().statusCode(200);
    return answer.asString();
  }

  private static io.restassured.response.Response ask(String path, String bearer) {
    return given().header("Authorization", bearer).get(path);
  }
}
