package org.anyuan.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import org.anyuan.tests.stack.Stack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page's clients are made from documents in the repository: these have to be what is served.
 */
class OpenApiDocumentsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path KEPT = Path.of("services", "console", "web", "openapi");

  @ParameterizedTest
  @CsvSource({
    "console,8080",
    "alarm,8081",
    "incident,8082",
    "patrol,8083",
    "response,8084",
    "lead,8085",
    "notify,8087",
    "ledger,8086"
  })
  void shouldBeWhatTheServiceServes(String service, int port) throws Exception {
    var served = read(TestStack.get().url(port) + "/q/openapi?format=json");
    var kept = JSON.readTree(Stack.repository().resolve(KEPT).resolve(service + ".json").toFile());

    assertThat(served)
        .as("with a stack running: node services/console/web/tools/openapi.mjs")
        .isEqualTo(kept);
  }

  private static JsonNode read(String address) throws Exception {
    try (var in = URI.create(address).toURL().openStream()) {
      var document = (ObjectNode) JSON.readTree(in);
      // Where the service happened to run is no part of what it offers.
      document.remove("servers");
      return document;
    }
  }
}
