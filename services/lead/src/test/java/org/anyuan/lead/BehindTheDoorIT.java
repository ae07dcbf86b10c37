package org.anyuan.lead;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anyuan.lead.domain.intake.Puzzle;
import org.anyuan.local.testing.StackResource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * The public form where the front door passes senders' addresses on. Here 127.0.0.1 is the door and
 * 127.0.0.2 somebody who reached the service past it.
 */
@QuarkusTest
@TestProfile(BehindTheDoorIT.Deployment.class)
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "lead"))
@QuarkusTestResource(KeyFile.class)
class BehindTheDoorIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORM = "/api/v1/leads/public";
  private static final String BUSY = "198.51.100.7";
  private static final String QUIET = "203.0.113.9";
  private static final int MANY = 16;

  public static class Deployment implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.http.proxy.trusted-proxies", "127.0.0.1/32");
    }
  }

  @Test
  void shouldPriceEachNetworkByItsOwnPostsAsTheDoorNamesIt() throws Exception {
    // Given
    var scene = Scene.set();
    for (var i = 0; i < MANY; i++) {
      assertThat(tell(scene, BUSY)).isEqualTo(201);
    }
    // When
    var busy = bits("127.0.0.1", BUSY);
    var quiet = bits("127.0.0.1", QUIET);
    // Then
    assertThat(busy).isGreaterThan(quiet);
    assertThat(bits("127.0.0.1", "198.51.100.200")).as("of the same network").isEqualTo(busy);
    assertThat(bits("127.0.0.2", BUSY)).as("said by who is not the door").isEqualTo(quiet);
  }

  private static int tell(Scene scene, String sender) throws Exception {
    var puzzle = puzzle("127.0.0.1", sender);
    var read =
        new Puzzle(puzzle.get("puzzle").textValue(), puzzle.get("bits").intValue(), Instant.now());
    var n = 0L;
    while (!read.isSolvedBy(Long.toString(n))) {
      n++;
    }
    var body = new HashMap<String, Object>();
    body.put("puzzle", read.text());
    body.put("solution", Long.toString(n));
    body.put("lead", scene.lead("OTHER", "路灯坏了", List.of()));
    return client("127.0.0.1")
        .send(
            to(FORM, sender)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  private static int bits(String from, String sender) throws Exception {
    return puzzle(from, sender).get("bits").intValue();
  }

  private static JsonNode puzzle(String from, String sender) throws Exception {
    var response =
        client(from).send(to(FORM + "/puzzle", sender).GET().build(), BodyHandlers.ofString());
    return JSON.readTree(response.body());
  }

  private static HttpClient client(String from) throws Exception {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .localAddress(InetAddress.getByName(from))
        .build();
  }

  private static HttpRequest.Builder to(String path, String sender) {
    var port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(20))
        .header("X-Forwarded-For", sender);
  }
}
