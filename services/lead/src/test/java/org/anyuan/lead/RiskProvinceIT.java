package org.anyuan.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.anyuan.common.time.MovableClock;
import org.anyuan.common.topic.Topics;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.ledger.v1.Region;
import org.anyuan.proto.ledger.v1.School;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A province is counted by itself, county after county, in a time that nobody has to wait for. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "lead"))
@QuarkusTestResource(KeyFile.class)
class RiskProvinceIT {
  private static final Logger LOG = Logger.getLogger(RiskProvinceIT.class);
  private static final int COUNTIES = 100;
  private static final int SCHOOLS = 200;
  private static final Duration SOON = Duration.ofMinutes(2);

  private MovableClock clock;

  @BeforeEach
  void set() {
    clock = MovableClock.install();
  }

  @Test
  void shouldCountTwentyThousandSchools() throws Exception {
    // Given: two rows of each school
    var province = "pr-" + UUID.randomUUID().toString().substring(0, 8);
    rows(province);
    // When
    var begun = System.nanoTime();
    publish(province);
    // Then
    var path = "/" + province + "/";
    await().atMost(SOON).until(() -> counted(path) == COUNTIES * SCHOOLS);
    LOG.infof(
        "a province counted schools=%d ms=%d",
        COUNTIES * SCHOOLS, Duration.ofNanos(System.nanoTime() - begun).toMillis());
    // Then: a map of it comes in four parts
    var levels =
        Scene.as("ins", "inspector", path, null)
            .get("/api/v1/risks/" + province + "/levels")
            .then()
            .statusCode(200)
            .extract();
    assertThat(levels.<List<?>>path("items")).hasSize(5000);
    assertThat(levels.<String>path("nextCursor")).isNotNull();
  }

  /** Some counties are counted before all of their schools are known, and once more after that. */
  private int counted(String path) {
    var counted =
        Scene.as("ins", "inspector", path, null)
            .get("/api/v1/risks?limit=500")
            .then()
            .statusCode(200)
            .extract()
            .<List<Integer>>path("items.schools.YELLOW")
            .stream()
            .mapToInt(Integer::intValue)
            .sum();
    clock.advance(Duration.ofMinutes(6));
    return counted;
  }

  private static void rows(String province) throws SQLException {
    try (var connection = StackResource.database().superuser("lead");
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into risk_rows (kind, id, school_id, severity, since, late, version)
          select kind, '%1$s' || kind || c || '-' || s, '%1$s-' || c || '-' || s, 'HIGH', now(), false, 1
          from generate_series(1, %2$d) c, generate_series(1, %3$d) s, unnest(array['HAZARD', 'DEVICE_GAP']) kind
          """
              .formatted(province, COUNTIES, SCHOOLS));
    }
  }

  private static void publish(String province) throws Exception {
    var sent = new ArrayList<Future<?>>();
    var settings =
        Map.<String, Object>of("bootstrap.servers", StackResource.broker().bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      sent.add(producer.send(region(province, "/" + province + "/")));
      for (var c = 1; c <= COUNTIES; c++) {
        var county = province + "-" + c;
        var path = "/" + province + "/" + county + "/";
        sent.add(producer.send(region(county, path)));
        for (var s = 1; s <= SCHOOLS; s++) {
          sent.add(producer.send(school(county + "-" + s, county, path)));
        }
      }
      for (var one : sent) {
        one.get(10, TimeUnit.SECONDS);
      }
    }
  }

  private static ProducerRecord<String, byte[]> region(String id, String path) {
    var region =
        Region.newBuilder().setRegionId(id).setPath(path).setName(id).setVersion(1).build();
    return new ProducerRecord<>(Topics.LEDGER_REGIONS, id, region.toByteArray());
  }

  private static ProducerRecord<String, byte[]> school(String id, String county, String path) {
    var school =
        School.newBuilder()
            .setRef(
                SchoolRef.newBuilder()
                    .setSchoolId(id)
                    .setName(id)
                    .setRegionPath(path)
                    .setCountyRegionId(county))
            .setRegionId(county)
            .setVersion(1)
            .build();
    return new ProducerRecord<>(Topics.LEDGER_SCHOOLS, id, school.toByteArray());
  }
}
