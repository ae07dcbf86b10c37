package org.anyuan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyuan.ledger.LedgerApi.admin;
import static org.anyuan.ledger.LedgerApi.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.stream.IntStream;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.secret.PemKeys;
import org.anyuan.common.secret.SealedSecrets;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.ledger.v1.Device;
import org.anyuan.proto.ledger.v1.School;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What other services see of the registry, and in which order. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "ledger"))
class PublicationIT {
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  @ConfigProperty(name = "ANYUAN_DEVICE_KEY_PRIVATE")
  String privateKey;

  @Test
  void shouldPublishASchoolWithWhatOthersDecideBy() throws Exception {
    var area = unique("p");
    admin()
        .body(LedgerApi.region(area, "420106", "POLICE_STATION_AREA"))
        .post("/api/v1/regions")
        .then()
        .statusCode(201);
    var id = LedgerApi.addSchool(area);
    try (var topic = new TopicReader("anyuan.ledger.schools")) {
      var message = topic.awaitKey(id, 1).getFirst();
      var school = School.parseFrom(message.value());
      assertThat(school.getRef().getRegionPath()).endsWith("/420106/" + area + "/");
      assertThat(school.getRef().getStationRegionId()).isEqualTo(area);
      assertThat(school.getRef().getCountyRegionId()).isEqualTo("420106");
      assertThat(school.getBuildings(0).getName()).isEqualTo("教学楼");
      var event = CloudEventHeaders.read(message.headers()).orElseThrow();
      assertThat(event.type()).isEqualTo("anyuan.ledger.v1.School");
      assertThat(event.source()).isEqualTo("/anyuan/ledger");
    }
  }

  @Test
  void shouldPublishASecretThatAlarmAloneCanOpen() throws Exception {
    var school = LedgerApi.addSchool("420106");
    var id = unique("d");
    String secret =
        admin().body(LedgerApi.device(id, school)).post("/api/v1/devices").path("secret");
    try (var topic = new TopicReader("anyuan.ledger.devices")) {
      var message = topic.awaitKey(id, 1).getFirst();
      var device = Device.parseFrom(message.value());
      var opened =
          SealedSecrets.open(PemKeys.x25519Private(Path.of(privateKey)), id, device.getSecrets(0));
      assertThat(new String(opened, UTF_8)).isEqualTo(secret);
      assertThat(new String(message.value(), UTF_8)).doesNotContain(secret);
    }
  }

  @Test
  void shouldPublishVersionsInOrderAndNoneForARepetition() throws Exception {
    // Given
    var id = LedgerApi.addSchool("420106");
    var school = new HashMap<>(LedgerApi.school(id, "420106"));
    // When: twenty changes, each of them made twice
    for (var i = 0; i < 40; i++) {
      school.put("name", "测试·" + i / 2);
      admin().body(school).put("/api/v1/schools/" + id).then().statusCode(200);
    }
    // Then
    try (var topic = new TopicReader("anyuan.ledger.schools")) {
      assertThat(topic.awaitKey(id, 21))
          .extracting(message -> School.parseFrom(message.value()).getVersion())
          .containsExactlyElementsOf(IntStream.rangeClosed(1, 21).mapToObj(Long::valueOf).toList());
    }
  }

  @Test
  void shouldPublishAllThatWasChangedWhileTheBrokerWasDown() throws Exception {
    // Given
    var id = LedgerApi.addSchool("420106");
    var school = new HashMap<>(LedgerApi.school(id, "420106"));
    StackResource.broker().stop();
    try {
      // When
      for (var i = 0; i < 5; i++) {
        school.put("name", "测试·停机" + i);
        admin().body(school).put("/api/v1/schools/" + id).then().statusCode(200);
      }
      Awaitility.await()
          .atMost(DEADLINE)
          .untilAsserted(
              () ->
                  assertThat(admin().get("/q/metrics").asString())
                      .containsPattern("anyuan_outbox_oldest_unsent_seconds [1-9]"));
    } finally {
      StackResource.broker().start();
    }
    // Then
    try (var topic = new TopicReader("anyuan.ledger.schools")) {
      var versions =
          topic.awaitKey(id, 6).stream()
              .map(message -> version(message.value()))
              .distinct()
              .toList();
      assertThat(versions).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }
  }

  @Test
  void shouldPublishOnceMoreOnDemandUnderTheSameEventId() throws Exception {
    var id = LedgerApi.addSchool("420106");
    try (var topic = new TopicReader("anyuan.ledger.schools")) {
      topic.awaitKey(id, 1);
      admin().post("/api/v1/registry/republications").then().statusCode(200);
      var both = topic.awaitKey(id, 2);
      assertThat(both)
          .extracting(message -> CloudEventHeaders.read(message.headers()).orElseThrow().id())
          .containsOnly(CloudEventHeaders.read(both.getFirst().headers()).orElseThrow().id());
    }
  }

  private static long version(byte[] value) {
    try {
      return School.parseFrom(value).getVersion();
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }
}
