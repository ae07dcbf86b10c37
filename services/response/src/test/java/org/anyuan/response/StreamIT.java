package org.anyuan.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which responses changed, live and after a break. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "response"))
class StreamIT {
  @TestHTTPResource("/api/v1/responses/stream")
  URI uri;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Stream<String>> open = new CopyOnWriteArrayList<>();
  private Scene scene;

  @BeforeEach
  void set() {
    scene = Scene.set();
  }

  @AfterEach
  void close() {
    open.forEach(Stream::close);
    client.shutdownNow();
  }

  /** The lines as they come. */
  private List<String> follow(String scope, String lastEventId) throws Exception {
    var request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", TestTokens.bearer("police-officer", scope, null));
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
    assertThat(answer.statusCode()).isEqualTo(200);
    var lines = new CopyOnWriteArrayList<String>();
    open.add(answer.body());
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                answer.body().forEach(lines::add);
              } catch (java.io.UncheckedIOException _) {
                // Closed by the test.
              }
            });
    return lines;
  }

  private static void awaitLine(List<String> lines, String text) {
    await().atMost(Scene.SOON).until(() -> lines.stream().anyMatch(l -> l.contains(text)));
  }

  @Test
  void shouldTellOfEachChangeAndOfWhatWasMissedMeanwhile() throws Exception {
    // Given
    var mine = follow(scene.path, null);
    var others = follow("/420000/elsewhere/", null);
    awaitLine(mine, "event:reset");
    // When
    var id = scene.opened();
    awaitLine(mine, id);
    scene.complete(id, "cordon-stands", scene.order());
    // Then
    awaitLine(mine, "\"version\":2");
    assertThat(others).noneMatch(line -> line.contains(id));
    // When: away, and back
    var last =
        mine.stream()
            .filter(line -> line.startsWith("id:"))
            .toList()
            .getLast()
            .substring(3)
            .strip();
    open.forEach(Stream::close);
    scene
        .commander()
        .body(Map.of("reason", "over"))
        .post("/api/v1/responses/" + id + "/stand-down")
        .then()
        .statusCode(200);
    var again = follow(scene.path, last);
    // Then
    awaitLine(again, "STANDING_DOWN");
    assertThat(again).noneMatch(line -> line.contains("reset"));
  }
}
