package org.anyuan.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.topic.Topics;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.response.v1.ResponseEvent;
import org.anyuan.proto.response.v1.ReviewFinding;
import org.anyuan.proto.response.v1.ReviewFindingKind;
import org.anyuan.proto.response.v1.Track;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the look back on a response found, as the response service tells it. */
final class Findings {
  private Findings() {}

  static ResponseEvent.Builder of(String school, Instant at) {
    return ResponseEvent.newBuilder()
        .setEventId(UUID.randomUUID().toString())
        .setResponseId(UUID.randomUUID().toString())
        .setIncidentId("i-" + UUID.randomUUID())
        .setSchoolId(school)
        .setRegionPath(LedgerApi.WUCHANG)
        .setMode(Mode.MODE_ACTUAL)
        .setOccurredAt(Timestamps.of(at))
        .setVersion(9)
        .setReviewFinding(
            ReviewFinding.newBuilder()
                .setKind(ReviewFindingKind.REVIEW_FINDING_KIND_PAIRING_MISSED)
                .setSubject("pairing/families-first")
                .setTrack(Track.TRACK_LAWFUL_HANDLING)
                .setLateBySeconds(300));
  }

  static void tell(ResponseEvent.Builder told) {
    var value = told.build();
    var event = CloudEvent.of(UUID.randomUUID(), value, "test", Instant.now());
    send(CloudEventHeaders.record(Topics.RESPONSE_EVENTS, value.getSchoolId(), event, value));
  }

  static void tell(String key, String nonsense) {
    send(
        new ProducerRecord<>(
            Topics.RESPONSE_EVENTS, key, nonsense.getBytes(StandardCharsets.UTF_8)));
  }

  private static void send(ProducerRecord<String, byte[]> told) {
    var settings =
        Map.<String, Object>of("bootstrap.servers", StackResource.broker().bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(told).get(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("the test's record was not published", e);
    }
  }
}
