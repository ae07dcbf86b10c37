package org.anyuan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyuan.ledger.LedgerApi.admin;
import static org.anyuan.ledger.LedgerApi.as;
import static org.anyuan.ledger.LedgerApi.camera;
import static org.anyuan.ledger.LedgerApi.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.common.secret.PemKeys;
import org.anyuan.common.secret.SealedSecrets;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.ledger.v1.Camera;
import org.anyuan.proto.ledger.v1.CameraNetworkState;
import org.anyuan.proto.ledger.v1.SpaceType;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cameras over REST, and what becomes of them on the topic. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "ledger"))
class CameraIT {
  private static final String STREAM = "rtsps://video.example/live/7?token=s3cr3t-t0ken";

  @ConfigProperty(name = "ANYUAN_CAMERA_KEY_PRIVATE")
  String privateKey;

  private String school;

  @BeforeEach
  void addASchool() {
    Awaitility.await().untilAsserted(() -> admin().get("/q/health/ready").then().statusCode(200));
    school = LedgerApi.addSchool("420106");
  }

  @Test
  void shouldPublishACameraWithLinksThatIncidentAloneCanOpen() throws Exception {
    // Given
    var id = unique("c");
    var body = camera(id, school);
    body.put("streamLink", STREAM);
    // When
    var answer =
        add(body)
            .statusCode(201)
            .header("Location", equalTo("/api/v1/cameras/" + id))
            .body("hasStreamLink", equalTo(true))
            .body("hasSnapshotLink", equalTo(false))
            .body("network.state", equalTo("UNKNOWN"))
            .body("views", hasSize(2))
            .body("version", equalTo(1))
            .extract()
            .asString();
    // Then
    assertThat(answer).doesNotContain("video.example", "s3cr3t");
    assertThat(admin().get("/api/v1/cameras/" + id).asString())
        .doesNotContain("video.example", "s3cr3t");
    try (var topic = new TopicReader("anyuan.ledger.cameras")) {
      var message = topic.awaitKey(id, 1).getFirst();
      assertThat(new String(message.value(), UTF_8)).doesNotContain("video.example", "s3cr3t");
      var published = Camera.parseFrom(message.value());
      assertThat(published.getSchoolId()).isEqualTo(school);
      assertThat(published.getViews(1).getType()).isEqualTo(SpaceType.SPACE_TYPE_CLASSROOM);
      assertThat(published.hasSnapshotLink()).isFalse();
      assertThat(opened(published)).isEqualTo(STREAM);
    }
    assertThat(stored("select * from cameras where id = '" + id + "'"))
        .doesNotContain("video.example", "s3cr3t");
    assertThat(stored("select detail from audit_trail where subject = 'camera/" + id + "'"))
        .contains("streamLink")
        .doesNotContain("video.example", "s3cr3t");
  }

  @Test
  void shouldLeaveALinkThatIsNotGivenAndTakeAwayAnEmptyOne() throws Exception {
    // Given
    var id = unique("c");
    var body = camera(id, school);
    body.put("streamLink", STREAM);
    add(body).statusCode(201);
    // When
    body.remove("streamLink");
    body.put("name", "三楼走廊东");
    change(id, body).statusCode(200).body("hasStreamLink", equalTo(true));
    change(id, body).statusCode(200).body("version", equalTo(2));
    body.put("streamLink", "");
    change(id, body).statusCode(200).body("hasStreamLink", equalTo(false));
    // Then
    try (var topic = new TopicReader("anyuan.ledger.cameras")) {
      var versions = topic.awaitKey(id, 3);
      assertThat(opened(Camera.parseFrom(versions.get(1).value()))).isEqualTo(STREAM);
      assertThat(Camera.parseFrom(versions.get(2).value()).hasStreamLink()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "place.spaceType, WASHROOM, place.spaceType",
    "place.spaceType, DORMITORY, place.spaceType",
    "place.room, 女厕, place.room",
    "place.building, 宿舍楼, place.building",
    "views.spaceType, CHANGING_ROOM, views[1].spaceType",
    "views.room, 更衣室, views[1].room",
    "name, 学生公寓门口, name",
    "streamLink, rtsps://user:pw@video.example/1, streamLink",
    "snapshotLink, http://video.example/1.jpg, snapshotLink",
    "channelCode, 123, channelCode",
    "schoolId, none, schoolId"
  })
  void shouldRefuseOnCreationAndOnChangeAlike(String where, String value, String field) {
    // Given
    var id = unique("c");
    var good = camera(id, school);
    var bad = with(camera(id, school), where, value);
    // When, then
    add(bad).statusCode(400).body("field", equalTo(field));
    admin().get("/api/v1/cameras/" + id).then().statusCode(404);
    add(good).statusCode(201);
    change(id, bad).statusCode(400).body("field", equalTo(field));
    admin().get("/api/v1/cameras/" + id).then().body("version", equalTo(1));
  }

  @Test
  void shouldKeepWhatTheProbeSaysApartFromWhatPeopleEdit() throws Exception {
    // Given
    var id = unique("c");
    var body = camera(id, school);
    add(body).statusCode(201);
    // When
    tell("video-platform", id, "{\"state\":\"OFFLINE\"}")
        .statusCode(200)
        .body("network.state", equalTo("OFFLINE"))
        .body("network.since", notNullValue())
        .body("network.toldBy", equalTo("video-platform"))
        .body("version", equalTo(1));
    tell("video-platform", id, "{\"state\":\"OFFLINE\"}").statusCode(200);
    tell("video-platform", id, "{\"state\":\"ONLINE\"}").statusCode(200);
    // Then a person's edit of what they read is no conflict
    body.put("name", "三楼走廊西");
    body.put("version", 1);
    change(id, body).statusCode(200).body("network.state", equalTo("ONLINE"));
    change(id, with(body, "name", "又一次")).statusCode(409);
    try (var topic = new TopicReader("anyuan.ledger.cameras")) {
      var states =
          topic.awaitKey(id, 4).stream()
              .map(message -> parsed(message.value()).getNetwork().getState())
              .toList();
      assertThat(states)
          .containsExactly(
              CameraNetworkState.CAMERA_NETWORK_STATE_UNSPECIFIED,
              CameraNetworkState.CAMERA_NETWORK_STATE_OFFLINE,
              CameraNetworkState.CAMERA_NETWORK_STATE_ONLINE,
              CameraNetworkState.CAMERA_NETWORK_STATE_ONLINE);
    }
    tell("administrator", id, "{\"state\":\"AWAY\"}")
        .statusCode(400)
        .body("field", equalTo("state"));
    tell("administrator", id, "{\"state\":\"ONLINE\",\"observedAt\":\"2020-01-01T00:00:00Z\"}")
        .statusCode(400)
        .body("field", equalTo("observedAt"));
    tell("administrator", id, "{\"state\":\"ONLINE\",\"observedAt\":\"yesterday\"}")
        .statusCode(400)
        .body("field", equalTo("observedAt"));
    tell("administrator", "none", "{\"state\":\"ONLINE\"}").statusCode(404);
  }

  @Test
  void shouldCallAStateUnknownThatNobodyConfirmed() throws Exception {
    // Given
    var id = unique("c");
    add(camera(id, school)).statusCode(201);
    tell("video-platform", id, "{\"state\":\"ONLINE\"}").statusCode(200);
    // When
    try (var connection = StackResource.database().superuser("ledger");
        var statement = connection.createStatement()) {
      statement.execute(
          "update cameras set network_told_at = now() - interval '16 minutes',"
              + " network_since = now() - interval '1 day' where id = '"
              + id
              + "'");
    }
    // Then
    admin()
        .get("/api/v1/cameras/" + id)
        .then()
        .body("network.state", equalTo("UNKNOWN"))
        .body("network.toldBy", equalTo("video-platform"));
  }

  @Test
  void shouldPublishAConfirmedStateWithoutALineInTheAuditTrail() throws Exception {
    // Given
    var id = unique("c");
    add(camera(id, school)).statusCode(201);
    tell("video-platform", id, "{\"state\":\"ONLINE\"}").statusCode(200);
    try (var connection = StackResource.database().superuser("ledger");
        var statement = connection.createStatement()) {
      statement.execute(
          "update cameras set network_told_at = network_told_at - interval '6 minutes' where id = '"
              + id
              + "'");
    }
    // When
    tell("administrator", id, "{\"state\":\"ONLINE\"}")
        .statusCode(200)
        .body("network.toldBy", equalTo("administrator"))
        .body("version", equalTo(1));
    // Then
    try (var topic = new TopicReader("anyuan.ledger.cameras")) {
      var last = parsed(topic.awaitKey(id, 3).getLast().value());
      assertThat(last.getVersion()).isEqualTo(3);
      assertThat(last.getNetwork().getToldBy()).isEqualTo("administrator");
    }
    assertThat(
            stored(
                "select action from audit_trail where subject = 'camera/"
                    + id
                    + "' order by action"))
        .isEqualTo("(camera.added) (camera.network-told)");
  }

  @Test
  void shouldShowACameraToNobodyOutsideOfItsRegionAndSchool() {
    // Given
    var id = unique("c");
    add(camera(id, school)).statusCode(201);
    var path = "/api/v1/cameras/" + id;
    // When, then
    as("police-officer", LedgerApi.WUCHANG, null).get(path).then().statusCode(200);
    as("police-officer", "/420000/420100/420105/", null).get(path).then().statusCode(404);
    as("school-officer", LedgerApi.WUCHANG, school).get(path).then().statusCode(200);
    as("school-officer", LedgerApi.WUCHANG, "other").get(path).then().statusCode(404);
    as("installer", LedgerApi.WUCHANG, school)
        .body(camera(unique("c"), school))
        .post("/api/v1/cameras")
        .then()
        .statusCode(403);
    as("video-platform", "/420000/420100/420105/", null)
        .body("{\"state\":\"ONLINE\"}")
        .put(path + "/network-state")
        .then()
        .statusCode(404);
    as("administrator", "/420000/420100/420105/", null)
        .body(camera(id, school))
        .put(path)
        .then()
        .statusCode(404);
  }

  @Test
  void shouldListPageByPageWithWhatIsAskedFor() {
    // Given
    for (var i = 0; i < 3; i++) {
      add(camera("%s-%d".formatted(school, i), school)).statusCode(201);
    }
    add(with(camera(school + "-3", school), "place.spaceType", "STAIRS")).statusCode(201);
    admin().post("/api/v1/cameras/" + school + "-0/retire").then().statusCode(200);
    var list = "/api/v1/cameras?schoolId=" + school;
    // When
    var cursor =
        admin()
            .get(list + "&limit=2")
            .then()
            .statusCode(200)
            .body("items.id", equalTo(List.of(school + "-1", school + "-2")))
            .extract()
            .<String>path("nextCursor");
    // Then
    admin()
        .get(list + "&limit=2&cursor=" + cursor)
        .then()
        .body("items.id", equalTo(List.of(school + "-3")))
        .body("nextCursor", nullValue());
    admin().get(list + "&spaceType=STAIRS").then().body("items", hasSize(1));
    admin().get(list + "&building=教学楼&retired=true").then().body("items", hasSize(4));
    admin().get(list + "&building=综合楼").then().body("items", hasSize(0));
    admin().get(list + "&enabled=false").then().body("items", hasSize(0));
    admin().get(list + "&enabled=no").then().statusCode(400).body("field", equalTo("enabled"));
    admin().get(list + "&spaceType=X").then().statusCode(400).body("field", equalTo("spaceType"));
  }

  @Test
  void shouldRetireForGoodAndKeepASchoolThatHasACamera() throws Exception {
    // Given
    var id = unique("c");
    var body = camera(id, school);
    body.put("streamLink", STREAM);
    add(body).statusCode(201);
    admin().post("/api/v1/schools/" + school + "/retire").then().statusCode(409);
    // When
    admin()
        .post("/api/v1/cameras/" + id + "/retire")
        .then()
        .statusCode(200)
        .body("retired", equalTo(true))
        .body("hasStreamLink", equalTo(false));
    // Then
    change(id, body).statusCode(409);
    tell("administrator", id, "{\"state\":\"ONLINE\"}").statusCode(409);
    try (var topic = new TopicReader("anyuan.ledger.cameras")) {
      var last = Camera.parseFrom(topic.awaitKey(id, 2).getLast().value());
      assertThat(last.getRetired()).isTrue();
      assertThat(last.hasStreamLink()).isFalse();
    }
    admin().post("/api/v1/schools/" + school + "/retire").then().statusCode(200);
  }

  @Test
  void shouldLetAChannelBeOneCamerasWhereverItIs() {
    // Given
    var code = channel();
    var id = unique("c");
    add(with(camera(id, school), "channelCode", code)).statusCode(201);
    // When, then
    add(with(camera(unique("c"), school), "channelCode", code))
        .statusCode(409)
        .body("field", equalTo("channelCode"));
    admin().post("/api/v1/cameras/" + id + "/retire").then().statusCode(200);
    add(with(camera(unique("c"), school), "channelCode", code)).statusCode(201);
  }

  @Test
  void shouldRegisterOnceUnderOneKey() {
    var id = unique("c");
    var key = unique("k");
    for (var i = 0; i < 2; i++) {
      admin()
          .header("Idempotency-Key", key)
          .body(camera(id, school))
          .post("/api/v1/cameras")
          .then()
          .statusCode(201)
          .body("version", equalTo(1));
    }
    admin()
        .header("Idempotency-Key", key)
        .body(with(camera(id, school), "name", "另一个"))
        .post("/api/v1/cameras")
        .then()
        .statusCode(409);
    add(camera(id, school)).statusCode(409);
  }

  @Test
  void shouldFollowItsSchoolToAnotherRegion() {
    // Given
    var id = unique("c");
    add(camera(id, school)).statusCode(201);
    // When
    admin()
        .body(LedgerApi.school(school, "420105"))
        .put("/api/v1/schools/" + school)
        .then()
        .statusCode(200);
    // Then
    as("police-officer", "/420000/420100/420105/", null)
        .get("/api/v1/cameras/" + id)
        .then()
        .statusCode(200);
    as("police-officer", LedgerApi.WUCHANG, null)
        .get("/api/v1/cameras/" + id)
        .then()
        .statusCode(404);
  }

  private String opened(Camera camera) throws Exception {
    var of = "camera/" + camera.getCameraId() + "/STREAM";
    var key = PemKeys.x25519Private(Path.of(privateKey));
    return new String(SealedSecrets.open(key, of, camera.getStreamLink()), UTF_8);
  }

  private static String stored(String sql) throws Exception {
    try (var connection = StackResource.database().superuser("ledger");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select string_agg(r::text, ' ') from (" + sql + ") r")) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  private static Camera parsed(byte[] value) {
    try {
      return Camera.parseFrom(value);
    } catch (com.google.protobuf.InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("unchecked") // of maps that camera() made
  private static Map<String, Object> with(Map<String, Object> body, String where, String value) {
    var changed = new HashMap<>(body);
    if (where.startsWith("place.")) {
      var place = new HashMap<>((Map<String, Object>) body.get("place"));
      place.put(where.substring(6), value);
      changed.put("place", place);
    } else if (where.startsWith("views.")) {
      var views = (List<Map<String, Object>>) body.get("views");
      var view = new HashMap<>(views.get(1));
      view.put(where.substring(6), value);
      changed.put("views", List.of(views.get(0), view));
    } else {
      changed.put(where, value);
    }
    return changed;
  }

  private static ValidatableResponse add(Map<String, Object> camera) {
    return admin().body(camera).post("/api/v1/cameras").then();
  }

  private static ValidatableResponse change(String id, Map<String, Object> camera) {
    return admin().body(camera).put("/api/v1/cameras/" + id).then();
  }

  private static ValidatableResponse tell(String role, String id, String body) {
    return as(role, LedgerApi.PROVINCE, null)
        .body(body)
        .put("/api/v1/cameras/" + id + "/network-state")
        .then();
  }

  /** One that no other test has. */
  static String channel() {
    return "42010600132%09d"
        .formatted((UUID.randomUUID().getMostSignificantBits() >>> 1) % 1_000_000_000L);
  }
}
