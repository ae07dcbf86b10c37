package org.anyuan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.anyuan.local.testing.StackResource;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** As many schools as the province's benchmark needs, with a device for each. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "ledger"))
class LargeImportIT {
  private static final Logger LOG = Logger.getLogger(LargeImportIT.class);
  private static final int SCHOOLS = 6000;
  private static final String RUN = "large-" + UUID.randomUUID();

  @Test
  void shouldImportAndPublishThousands() {
    Awaitility.await()
        .untilAsserted(() -> LedgerApi.admin().get("/q/health/ready").then().statusCode(200));
    var start = System.nanoTime();
    var schools = LedgerApi.imported("SCHOOLS", schools());
    var between = System.nanoTime();
    var devices = LedgerApi.imported("DEVICES", devices());
    var end = System.nanoTime();
    assertThat(schools.getLong("importedRows")).isEqualTo(SCHOOLS);
    assertThat(devices.getLong("importedRows")).isEqualTo(SCHOOLS);
    try (var topic = new TopicReader("anyuan.ledger.devices")) {
      // One partition keeps its order, so the last of them comes behind most of the others.
      topic.awaitKey(RUN + "-" + (SCHOOLS - 1) + "-b1", 1);
    }
    var published = System.nanoTime();
    LOG.infof(
        "import of %d schools %d ms, as many devices %d ms, published %d ms later",
        SCHOOLS, millis(start, between), millis(between, end), millis(end, published));
    assertThat(Duration.ofNanos(published - start)).isLessThan(Duration.ofMinutes(2));
  }

  private static long millis(long from, long to) {
    return Duration.ofNanos(to - from).toMillis();
  }

  private static byte[] schools() {
    var csv = new StringBuilder("id,name,type,regionId,longitude,latitude,buildings\n");
    for (var i = 0; i < SCHOOLS; i++) {
      csv.append(RUN).append('-').append(i).append(",测试·学校").append(i);
      csv.append(",PRIMARY,420106,114.31,30.55,教学楼:101;102;201|门卫室\n");
    }
    return csv.toString().getBytes(UTF_8);
  }

  private static byte[] devices() {
    var csv = new StringBuilder("id,schoolId,kind,protocol,building,secret\n");
    for (var i = 0; i < SCHOOLS; i++) {
      var school = RUN + "-" + i;
      csv.append(school).append("-b1,").append(school).append(",BUTTON,HTTP,门卫室,whsec_");
      csv.append("A".repeat(40)).append('\n');
    }
    return csv.toString().getBytes(UTF_8);
  }
}
