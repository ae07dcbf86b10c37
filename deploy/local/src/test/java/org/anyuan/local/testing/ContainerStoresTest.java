package org.anyuan.local.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;

class ContainerStoresTest {

  @Test
  void shouldTestOnTheImagesThatComposeRuns() throws IOException {
    String compose = Files.readString(Path.of("../../docker-compose.yml"));

    assertTrue(compose.contains("image: " + ContainerStores.KAFKA + "\n"));
    assertTrue(compose.contains("image: " + ContainerStores.POSTGRESQL + "\n"));
  }

  @Test
  void shouldRunTheBrokerOfTheClientsVersion() {
    assertEquals("apache/kafka:" + AppInfoParser.getVersion(), ContainerStores.KAFKA);
  }
}
