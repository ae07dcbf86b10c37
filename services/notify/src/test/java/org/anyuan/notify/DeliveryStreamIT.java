package org.anyuan.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.anyuan.common.region.RegionPath;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.delivery.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person's open page: the channel SSE, live and after a break. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class DeliveryStreamIT {
  @TestHTTPResource("/api/v1/deliveries/stream")
  URI uri;

  @Inject DeliveryScene scene;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Stream<String>> open = new CopyOnWriteArrayList<>();
  private final RegionPath place = DeliveryScene.place();

  @AfterEach
  void close() {
    open.forEach(Stream::close);
    client.shutdownNow();
  }

  /** The lines as they come. */
  private List<String> follow(String person, String lastEventId) throws Exception {
    var token =
        TestTokens.token(person, "police-officer", place.value(), null, Duration.ofHours(1));
    var request = HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token);
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
    await().atMost(DeliveryScene.SOON).until(() -> lines.stream().anyMatch(l -> l.contains(text)));
  }

  @Test
  void shouldCarryAMessageToThePageOfItsPersonWhichSaysThatItWasPainted() throws Exception {
    // Given
    var person = scene.lives(place, scene.person());
    var mine = follow(person.value(), null);
    var others = follow("somebody", null);
    awaitLine(mine, "event:reset");
    // When
    scene.notice(DeliveryScene.alarm(place), 1, person);
    // Then
    awaitLine(mine, "event:message");
    awaitLine(mine, "紧急报警");
    awaitLine(mine, "\"answerable\":true");
    var id = scene.only(person).id().toString();
    assertThat(others).noneMatch(line -> line.contains(id));
    // When
    As.person(person.value(), "police-officer", place)
        .post("/api/v1/deliveries/" + id + "/shown")
        .then()
        .statusCode(200);
    // Then
    awaitLine(mine, "\"stage\":\"DELIVERED\"");
    assertThat(scene.only(person).channel()).isEqualTo(ChannelKind.SSE);
    assertThat(scene.only(person).delivery().state().stage()).isEqualTo(Stage.DELIVERED);
  }

  @Test
  void shouldTellWhatWasMissedMeanwhile() throws Exception {
    // Given
    var person = scene.lives(place, scene.person());
    var first = follow(person.value(), null);
    awaitLine(first, "event:reset");
    var last =
        first.stream().filter(line -> line.startsWith("id:")).toList().getLast().substring(3);
    open.forEach(Stream::close);
    // When
    scene.notice(DeliveryScene.alarm(place), 1, person);
    await()
        .atMost(DeliveryScene.SOON)
        .until(() -> scene.only(person).delivery().state().stage() == Stage.SENT);
    var again = follow(person.value(), last.strip());
    // Then
    awaitLine(again, "event:message");
    awaitLine(again, scene.only(person).id().toString());
    assertThat(again).noneMatch(line -> line.contains("reset"));
  }
}
