package org.anyuan.notify;

import com.google.protobuf.Message;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.topic.Topics;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.ledger.v1.Region;
import org.anyuan.proto.ledger.v1.School;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Regions and schools, as the ledger publishes them. */
public final class LedgerRecords {
  private LedgerRecords() {}

  public static void region(RegionPath path) {
    publish(
        Topics.LEDGER_REGIONS,
        path.ids().getLast(),
        Region.newBuilder()
            .setRegionId(path.ids().getLast())
            .setPath(path.value())
            .setName("测试区")
            .setEnglishName("Test")
            .setVersion(1)
            .build());
  }

  public static void school(String id, RegionPath path) {
    var ref =
        SchoolRef.newBuilder()
            .setSchoolId(id)
            .setName("桃园小学")
            .setRegionPath(path.value())
            .setCountyRegionId(path.ids().getLast());
    publish(
        Topics.LEDGER_SCHOOLS,
        id,
        School.newBuilder().setRef(ref).setRegionId(path.ids().getLast()).setVersion(1).build());
  }

  public static void publish(String topic, String key, Message value) {
    var settings =
        Map.<String, Object>of("bootstrap.servers", StackResource.broker().bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      var event = CloudEvent.of(UUID.randomUUID(), value, "test", Instant.now());
      producer.send(CloudEventHeaders.record(topic, key, event, value)).get(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("the test's record was not published", e);
    }
  }
}
