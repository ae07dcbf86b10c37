package org.anyuan.notify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyuan.notify.FeedScene.FEEDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.anyuan.common.cap.CapSchema;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.Severity;
import org.anyuan.proto.incident.v1.IncidentState;
import org.anyuan.proto.incident.v1.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Incidents as Atom, CAP, JSON Feed and streams: each reader what their lane may know. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class FeedsIT {
  private static final String ATOM = FEEDS + "/incidents.atom";
  private static final String JSON = FEEDS + "/incidents.json";

  @TestHTTPResource("/api/v1/feeds/incidents/stream")
  URI stream;

  private final HttpClient client = HttpClient.newHttpClient();
  private FeedScene scene;

  @BeforeEach
  void set() {
    scene = FeedScene.set();
  }

  @AfterEach
  void close() {
    client.shutdownNow();
  }

  private static String text(RequestSpecification reader, String feed) {
    return new String(reader.get(feed).then().statusCode(200).extract().asByteArray(), UTF_8);
  }

  private FeedLines follow(String account, String role, String scope, String last)
      throws Exception {
    var school = role.equals("school-officer") ? scene.school : null;
    var token = TestTokens.token(account, role, scope, school, Duration.ofHours(1));
    return FeedLines.open(client, stream, token, last);
  }

  @Test
  void shouldShowEachLaneWhatItMayKnowAndNoMore() throws Exception {
    // Given
    var incident = scene.pressed(AlarmKind.ALARM_KIND_INTRUSION);
    // When
    scene.happened(incident);
    FeedScene.awaitShown(scene::police, incident);
    // Then
    assertThat(FeedScene.ids(scene.education(), JSON)).contains(incident.getIncidentId());
    assertThat(FeedScene.ids(scene.head(), JSON)).contains(incident.getIncidentId());
    assertThat(FeedScene.ids(scene.media(), JSON)).doesNotContain(incident.getIncidentId());
    // When
    scene.happened(FeedScene.confirmedAndMajor(incident));
    FeedScene.awaitShown(scene::media, incident);
    // Then
    var media = text(scene.media(), ATOM) + text(scene.media(), JSON);
    assertThat(media).contains("桃园小学", "SECURITY").doesNotContain("教学楼", "INTRUSION", "入侵");
    var readers =
        List.<Supplier<RequestSpecification>>of(
            scene::police, scene::education, scene::media, scene::head);
    for (var reader : readers) {
      assertThat(text(reader.get(), ATOM) + text(reader.get(), JSON))
          .doesNotContain("302教室", "三楼", "d-secret-device", "有人带刀");
    }
    assertThat(text(scene.head(), JSON)).contains("教学楼").doesNotContain("severity", "HIGH");
  }

  @Test
  void shouldBeAtomWhoseEntriesHoldValidAlertsThatReferToThoseBefore() throws Exception {
    // Given
    var incident = scene.pressed(AlarmKind.ALARM_KIND_FIRE);
    scene.happened(incident);
    FeedScene.awaitShown(scene::police, incident);
    var first = cap(incident.getIncidentId());
    scene.happened(FeedScene.confirmedAndMajor(incident));
    FeedScene.awaitShown(scene::police, incident);
    // When
    var feed = (Feed) new WireFeedInput().build(new StringReader(text(scene.police(), ATOM)));
    // Then
    assertThat(feed.getEntries()).hasSize(1);
    var content = feed.getEntries().getFirst().getContents().getFirst();
    assertThat(content.getType()).isEqualTo("application/cap+xml");
    var second = CapSchema.valid(content.getValue().getBytes(UTF_8));
    assertThat(second)
        .contains("<msgType>Update</msgType>", "<category>Fire</category>")
        .contains("<references>anyuan.local," + identifier(first) + ",");
    assertThat(cap(incident.getIncidentId())).contains(identifier(second));
    scene.police().get(FEEDS + "/incidents/i-unknown/cap").then().statusCode(404);
    scene
        .media()
        .get(FEEDS + "/incidents/" + incident.getIncidentId() + "/cap?lane=POLICE")
        .then()
        .statusCode(400)
        .body("field", equalTo("lane"));
  }

  private String cap(String incident) {
    return CapSchema.valid(
        scene
            .police()
            .get(FEEDS + "/incidents/" + incident + "/cap")
            .then()
            .statusCode(200)
            .contentType("application/cap+xml")
            .extract()
            .asByteArray());
  }

  private static String identifier(String cap) {
    return cap.substring(cap.indexOf("<identifier>") + 12, cap.indexOf("</identifier>"));
  }

  @Test
  void shouldAnswerNotModifiedUntilSomethingChanges() {
    // Given
    var incident = scene.pressed(AlarmKind.ALARM_KIND_PANIC);
    scene.happened(incident);
    FeedScene.awaitShown(scene::police, incident);
    var etag = scene.police().get(ATOM).then().statusCode(200).extract().header("ETag");
    // When, then
    scene.police().header("If-None-Match", etag).get(ATOM).then().statusCode(304);
    // When
    scene.happened(FeedScene.confirmedAndMajor(incident));
    FeedScene.awaitShown(scene::police, incident);
    // Then
    var changed = scene.police().header("If-None-Match", etag).get(ATOM);
    changed.then().statusCode(200).header("Cache-Control", equalTo("private, no-cache"));
  }

  @Test
  void shouldShowNothingOfASilentAlarmAtItsSchool() throws Exception {
    // Given
    var incident = scene.pressed(AlarmKind.ALARM_KIND_PANIC);
    try (var head = follow("head", "school-officer", scene.path, null)) {
      head.awaitLine("event:reset");
      scene.happened(incident);
      head.awaitLine(incident.getIncidentId());
      var before = head.count(incident.getIncidentId());
      // When
      scene.happened(FeedScene.then(incident).addKinds(AlarmKind.ALARM_KIND_DURESS));
      FeedScene.awaitShown(scene::police, incident);
      var later = scene.pressed(AlarmKind.ALARM_KIND_FIRE);
      scene.happened(later);
      head.awaitLine(later.getIncidentId());
      // Then
      assertThat(head.count(incident.getIncidentId())).isEqualTo(before);
      assertThat(FeedScene.ids(scene.head(), JSON)).containsExactly(later.getIncidentId());
      scene
          .head()
          .get(FEEDS + "/incidents/" + incident.getIncidentId() + "/cap")
          .then()
          .statusCode(404);
      assertThat(FeedScene.ids(scene.police(), JSON)).contains(incident.getIncidentId());
    }
  }

  @Test
  void shouldShowAnIncidentToTheRegionThatItWasHandedTo() {
    // Given
    var neighbour =
        (Supplier<RequestSpecification>)
            () -> FeedScene.as("sun", "police-officer", scene.otherPath, null);
    var incident = scene.pressed(AlarmKind.ALARM_KIND_PANIC);
    scene.happened(incident);
    FeedScene.awaitShown(scene::police, incident);
    assertThat(FeedScene.ids(neighbour.get(), JSON)).doesNotContain(incident.getIncidentId());
    // When
    scene.happened(
        FeedScene.then(incident)
            .clearTasks()
            .addTasks(
                Task.newBuilder().setTaskId("handed-over").addAddresseeRegionIds(scene.other)));
    // Then
    FeedScene.awaitShown(neighbour, incident);
    FeedScene.awaitShown(scene::police, incident);
  }

  @Test
  void shouldResumeTheStreamWithoutLossAndWithoutRepeating() throws Exception {
    // Given
    var incident = scene.pressed(AlarmKind.ALARM_KIND_PANIC);
    String last;
    try (var police = follow("wang", "police-officer", scene.path, null)) {
      police.awaitLine("event:reset");
      scene.happened(incident);
      police.awaitLine("\"version\":1");
      last = police.lastId();
    }
    // When: away, and back
    scene.happened(FeedScene.then(incident).setState(IncidentState.INCIDENT_STATE_ACKNOWLEDGED));
    scene.happened(FeedScene.confirmedAndMajor(incident));
    FeedScene.awaitShown(scene::police, incident);
    try (var again = follow("wang", "police-officer", scene.path, last)) {
      again.awaitLine("\"version\":3");
      scene.happened(FeedScene.then(incident).setState(IncidentState.INCIDENT_STATE_CLOSED));
      again.awaitLine("\"version\":4");
      // Then
      assertThat(again.count("event:reset")).isZero();
      assertThat(again.lines().stream().filter(line -> line.startsWith("data:")))
          .extracting(line -> line.replaceAll(".*\"version\":(\\d+).*", "$1"))
          .containsExactly("2", "3", "4");
    }
  }

  @Test
  void shouldTellOthersNothing() throws Exception {
    var incident = scene.pressed(AlarmKind.ALARM_KIND_PANIC);
    try (var other = follow("sun", "police-officer", scene.otherPath, null)) {
      other.awaitLine("event:reset");
      scene.happened(incident);
      FeedScene.awaitShown(scene::police, incident);
      var theirs = FeedScene.set();
      var seen = theirs.pressed(AlarmKind.ALARM_KIND_PANIC);
      theirs.happened(seen);
      FeedScene.awaitShown(theirs::police, seen);
      assertThat(other.count(incident.getIncidentId())).isZero();
      assertThat(FeedScene.ids(theirs.police(), JSON)).containsExactly(seen.getIncidentId());
    }
  }

  @Test
  void shouldShowWhatIsAskedForAndFollowItToItsEnd() {
    // Given
    var grave = scene.pressed(AlarmKind.ALARM_KIND_FIRE).setSeverity(Severity.SEVERITY_CRITICAL);
    var drill = scene.pressed(AlarmKind.ALARM_KIND_PANIC).setMode(Mode.MODE_EXERCISE);
    scene.happened(grave);
    scene.happened(drill);
    scene.happened(FeedScene.then(grave).setSeverity(Severity.SEVERITY_LOW));
    FeedScene.awaitShown(scene::police, grave);
    // When, then
    assertThat(ids("severity=CRITICAL")).containsExactly(grave.getIncidentId());
    assertThat(ids("modes=EXERCISE,TEST")).containsExactly(drill.getIncidentId());
    assertThat(ids("kinds=FIRE")).containsExactly(grave.getIncidentId());
    assertThat(ids("regionId=" + scene.region)).hasSize(2);
    assertThat(ids("lane=MEDIA")).isEmpty();
    assertThat(text(scene.police(), ATOM)).contains("<status>Exercise</status>", "【演练】");
  }

  private List<String> ids(String query) {
    return FeedScene.ids(scene.police(), JSON + "?" + query);
  }

  @ParameterizedTest
  @CsvSource({
    "police-officer,severity=HUGE,severity",
    "police-officer,kinds=FIRE%2CX,kinds",
    "police-officer,modes=NOW,modes",
    "police-officer,lane=SCHOOL,lane",
    "police-officer,regionId=none,regionId",
    "police-officer,limit=101,limit",
    "media-officer,kinds=DURESS,kinds",
    "media-officer,lane=POLICE,lane",
    "school-officer,severity=HIGH,severity",
  })
  void shouldNameTheFieldAtFault(String role, String query, String field) {
    scene
        .as("x", role)
        .urlEncodingEnabled(false)
        .get(JSON + "?" + query)
        .then()
        .statusCode(400)
        .body("field", equalTo(field));
  }

  @Test
  void shouldNotTakeAnIdThatIsNoneOfThisStream() {
    scene
        .police()
        .header("Last-Event-ID", "?")
        .get(FEEDS + "/incidents/stream")
        .then()
        .statusCode(400)
        .body("field", equalTo("Last-Event-ID"));
  }
}
