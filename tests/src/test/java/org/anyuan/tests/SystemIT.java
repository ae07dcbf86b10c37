package org.anyuan.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.incident.v1.IncidentState;
import org.anyuan.proto.queue.v1.EducationTask;
import org.anyuan.proto.queue.v1.MediaTask;
import org.anyuan.proto.queue.v1.PoliceTask;
import org.anyuan.tests.lane.Outcome;
import org.anyuan.tests.lane.TopicTail;
import org.anyuan.tests.press.Device;
import org.anyuan.tests.press.PressLoad;
import org.anyuan.tests.stack.Await;
import org.anyuan.tests.stack.Stack;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A press, a person and the lanes, through the front door of a running stack. */
class SystemIT {
  private static final Duration SOON = Duration.ofSeconds(15);
  private static Stack stack;
  private static List<Device> devices;

  private final Queue<PoliceTask> police = new ConcurrentLinkedQueue<>();
  private final Queue<EducationTask> education = new ConcurrentLinkedQueue<>();
  private final Queue<MediaTask> media = new ConcurrentLinkedQueue<>();
  private List<TopicTail> tails;

  @BeforeAll
  static void start() {
    stack = TestStack.get();
    devices = stack.devices();
  }

  @BeforeEach
  void listen() {
    tails =
        List.of(
            tail("police", b -> police.add(PoliceTask.parseFrom(b))),
            tail("education", b -> education.add(EducationTask.parseFrom(b))),
            tail("media", b -> media.add(MediaTask.parseFrom(b))));
  }

  @AfterEach
  void close() {
    tails.forEach(TopicTail::close);
  }

  private interface Sink {
    boolean add(byte[] value) throws com.google.protobuf.InvalidProtocolBufferException;
  }

  private static TopicTail tail(String lane, Sink sink) {
    return TopicTail.live(
        stack.kafka(),
        "anyuan.queue." + lane,
        seen -> {
          try {
            sink.add(seen.record().value());
          } catch (com.google.protobuf.InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void shouldOpenTheMediaLaneOnlyOnceAnIncidentIsMajorAndConfirmed() {
    // Given
    var device = deviceOfAnotherCountyThan("420106", 10);
    var task = press(device, "intrusion", "EXERCISE");
    var dispatcher = stack.token("police-dispatcher");
    var incident = "/api/v1/incidents/" + task.getIncidentId();

    // When
    var upgraded = stack.door().post(incident + "/upgrade", dispatcher, reason("两处报警"));
    var confirmed = stack.door().post(incident + "/confirm", dispatcher, reason("视频核实"));

    // Then
    assertThat(upgraded.status()).as(upgraded.toString()).isEqualTo(200);
    assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
    await().atMost(SOON).until(() -> media.stream().anyMatch(m -> sameIncident(m, task)));
    var first = media.stream().filter(m -> sameIncident(m, task)).findFirst().orElseThrow();
    assertThat(first.getVersion()).isEqualTo(1);
    var lastPolice =
        police.stream()
            .filter(p -> p.getTaskId().equals(task.getTaskId()))
            .max(java.util.Comparator.comparingLong(PoliceTask::getVersion))
            .orElseThrow();
    assertThat(lastPolice.getIncidentState()).isEqualTo(IncidentState.INCIDENT_STATE_CONFIRMED);
    var notToBeTold = List.of(device.id(), "门卫室", task.getSignalIds(0));
    assertThat(notToBeTold).allSatisfy(secret -> assertThat(text(first)).doesNotContain(secret));
    assertThat(education.stream().filter(e -> e.getIncidentId().equals(task.getIncidentId())))
        .allSatisfy(e -> assertThat(text(e)).doesNotContain(device.id(), task.getSignalIds(0)));
  }

  private static boolean sameIncident(MediaTask media, PoliceTask police) {
    return media.getIncidentId().equals(police.getIncidentId());
  }

  @Test
  void shouldHideAnIncidentFromADispatcherOfAnotherCounty() {
    // Given
    var task = press(deviceOfAnotherCountyThan("420106", 20), "panic", "EXERCISE");
    var own = stack.token("police-dispatcher");
    var incident = "/api/v1/incidents/" + task.getIncidentId();
    await().atMost(SOON).until(() -> stack.door().get(incident, own).status() == 200);
    var other = stack.tokenOf("dispatcher-420106");

    // When
    var seen = stack.door().get(incident, other);
    var acted = stack.door().post(incident + "/confirm", other, reason("不在辖区"));
    var acknowledged =
        stack
            .door()
            .post(
                "/api/v1/queues/police/tasks/" + task.getTaskId() + "/acknowledgements",
                other,
                Map.of());
    var listed = stack.door().get("/api/v1/queues/police/tasks?state=OPEN", other);

    // Then
    assertThat(seen.status()).isEqualTo(404);
    assertThat(acted.status()).isEqualTo(404);
    assertThat(acknowledged.status()).isEqualTo(404);
    assertThat(listed.status()).isEqualTo(200);
    assertThat(listed.body().toString()).doesNotContain(task.getTaskId());
  }

  @Test
  void shouldMakeOneIncidentAndNoFloodOf10000PressesOfOneSchoolInAMinute() {
    // Given
    var device = deviceOfAnotherCountyThan("420106", 30);
    try (var load = new PressLoad(stack.url(8081), Duration.ofSeconds(30));
        var outcome = new Outcome(stack.kafka())) {
      // When
      load.run(167, Duration.ofSeconds(60), _ -> Presses.of(device, "panic", "EXERCISE"));

      // Then
      Await.until("all presses are answered", Duration.ofMinutes(1), load::settled);
      assertThat(load.answered()).hasSizeGreaterThanOrEqualTo(10_000);
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(
              () ->
                  assertThat(load.answered().keySet())
                      .filteredOn(s -> outcome.places(s) != 1)
                      .isEmpty());
      var versions =
          police.stream()
              // Its school may have an incident of another test, in another mode.
              .filter(p -> p.getMode() == Mode.MODE_EXERCISE)
              .filter(p -> p.getDeviceIdsList().contains(device.id()))
              .toList();
      assertThat(versions.stream().map(PoliceTask::getIncidentId).distinct()).hasSize(1);
      // One a second, the first, and what the budget's breaches publish.
      assertThat(versions).hasSizeBetween(50, 70);
    }
  }

  @Test
  void shouldRaiseAPoliceTaskForASignalThatCannotBeRead() {
    // Given
    var school = deviceOfAnotherCountyThan("420106", 40).schoolId();
    var broken =
        new ProducerRecord<>("anyuan.incident.inputs", school, "not protobuf".getBytes(UTF_8));
    broken.headers().add("ce_id", "1".getBytes(UTF_8));
    broken.headers().add("ce_type", "anyuan.alarm.v1.AlarmSignal".getBytes(UTF_8));

    // When
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", stack.kafka()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      var _ = producer.send(broken);
      producer.flush();
    }

    // Then
    await()
        .atMost(SOON)
        .until(
            () ->
                police.stream()
                    .anyMatch(
                        p ->
                            p.getSchool().getSchoolId().equals(school)
                                && p.getKindsList().contains(AlarmKind.ALARM_KIND_UNREADABLE)));
    var letters =
        stack
            .door()
            .get(
                "/api/v1/dead-letters?topic=anyuan.incident.inputs.incident.dlq",
                stack.token("administrator"));
    assertThat(letters.status()).as(letters.toString()).isEqualTo(200);
    assertThat(letters.body().toString()).contains(school);
  }

  private PoliceTask press(Device device, String kind, String mode) {
    try (var load = new PressLoad(stack.url(8080), Duration.ofSeconds(5))) {
      load.send(Presses.of(device, kind, mode), System.nanoTime());
      Await.until("the press is answered", SOON, load::settled);
      var signal = load.answered().keySet().iterator().next();
      await()
          .atMost(SOON)
          .until(() -> police.stream().anyMatch(p -> p.getSignalIdsList().contains(signal)));
      return police.stream()
          .filter(p -> p.getSignalIdsList().contains(signal))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Device deviceOfAnotherCountyThan(String county, int n) {
    return devices.stream()
        .filter(d -> d.id().endsWith("-b1") && !d.schoolId().contains(county))
        .skip(n)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> reason(String text) {
    return Map.of("reason", text);
  }

  private static String text(Message message) {
    return TextFormat.printer().escapingNonAscii(false).printToString(message);
  }
}
