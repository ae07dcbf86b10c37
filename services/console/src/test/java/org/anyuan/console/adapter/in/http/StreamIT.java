package org.anyuan.console.adapter.in.http;

import static org.anyuan.console.adapter.in.http.Visitor.send;
import static org.anyuan.console.adapter.in.http.Visitor.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.anyuan.local.KeyFiles;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Owners.class)
class StreamIT {
  private static final String STREAM = "/api/v1/queues/police/stream?do=stream";

  @Test
  void shouldDeliverAnEventWhileTheStreamStaysOpen() throws Exception {
    var response =
        send(to(STREAM, "wang").header("Last-Event-ID", "41"), BodyHandlers.ofInputStream());

    try (var lines = lines(response)) {
      assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
      assertThat(lines.readLine()).isEqualTo("id: 1");
      assertThat(lines.readLine()).isEqualTo("event: task");
      assertThat(lines.readLine()).isEqualTo("data: {\"last\":\"41\"}");
    }
  }

  @Test
  void shouldEndTheStreamWhenTheOwnerDoes() throws Exception {
    var response = send(to(STREAM + "&events=2", "wang"), BodyHandlers.ofString());

    assertThat(response.body()).contains("id: 1\n").endsWith("id: 2\ndata: {}\n\n");
  }

  @Test
  void shouldTellTheOwnerThatTheWatcherLeft() throws Exception {
    var before = openStreams();
    var response = send(to(STREAM, "wang"), BodyHandlers.ofInputStream());
    assertThat(openStreams()).isEqualTo(before + 1);

    response.body().close();

    await().atMost(Duration.ofSeconds(5)).until(() -> openStreams() == before);
  }

  @Test
  void shouldEndTheStreamWithItsToken() throws Exception {
    var key = ConfigProvider.getConfig().getValue("anyuan.console.jwt-private-key", Path.class);
    var token =
        Jwt.issuer("anyuan")
            .subject("brief")
            .upn("brief")
            .groups(Set.of("police-dispatcher"))
            .expiresAt(Instant.now().plusSeconds(2))
            .sign(KeyFiles.readPrivate(key, "RSA"));

    var response =
        send(to(STREAM).header("Authorization", "Bearer " + token), BodyHandlers.ofInputStream());

    try (var lines = lines(response)) {
      assertThat(lines.readLine()).isEqualTo("id: 1");
      assertThat(CompletableFuture.supplyAsync(() -> ended(lines)))
          .succeedsWithin(Duration.ofSeconds(5));
    }
  }

  @Test
  void shouldBoundThePersonsStreamsAndFreeThemAgain() throws Exception {
    var open = new ArrayList<HttpResponse<InputStream>>();
    for (var i = 0; i < 16; i++) {
      open.add(send(to(STREAM, "watcher"), BodyHandlers.ofInputStream()));
      assertThat(open.getLast().statusCode()).isEqualTo(200);
    }

    assertThat(send(to(STREAM, "watcher")).statusCode()).isEqualTo(429);

    for (var stream : open) {
      stream.body().close();
    }
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> send(to(STREAM + "&events=2", "watcher")).statusCode() == 200);
  }

  private static String ended(BufferedReader lines) {
    try {
      return lines.readAllAsString();
    } catch (IOException e) {
      // The connection was cut, which is an end, too.
      return e.getMessage();
    }
  }

  private static int openStreams() throws Exception {
    return Integer.parseInt(send(to("/api/v1/incidents?do=open-streams", "wang").GET()).body());
  }

  private static BufferedReader lines(HttpResponse<InputStream> response) {
    return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }
}
