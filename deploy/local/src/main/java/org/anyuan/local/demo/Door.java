package org.anyuan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The front door, spoken to as any client would. */
final class Door {

  static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration DEADLINE = Duration.ofSeconds(15);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String base;

  Door(String base) {
    this.base = base;
  }

  /** An answer, whatever its status. */
  record Answer(int status, JsonNode body, String location) {

    boolean succeeded() {
      return status / 100 == 2;
    }

    Answer orFail(String what) {
      if (!succeeded()) {
        throw new DemoFailure(what + ": " + status + " " + body);
      }
      return this;
    }
  }

  String token(Credentials.User user) {
    Answer answer = post("/api/v1/tokens", null, "application/json", json(user), Map.of());
    return answer.orFail("signing in as " + user.username()).body().path("accessToken").asText();
  }

  Answer command(String path, String token, Object body) {
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    return post(path, token, "application/json", json(body), key);
  }

  Answer get(String path, String token) {
    return send(request(path, token).GET().build());
  }

  Answer post(String path, String token, String type, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        request(path, token)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request.build());
  }

  /** A live stream of lines; it ends with its connection. */
  CompletableFuture<HttpResponse<Stream<String>>> stream(String path, String token) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream")
            .build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofLines());
  }

  void close() {
    http.shutdownNow();
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder request(String path, String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(DEADLINE);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request.header("Accept", "application/json");
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(),
          parsed(response.body()),
          response.headers().firstValue("Location").orElse(""));
    } catch (IOException e) {
      throw new DemoFailure(request.method() + " " + request.uri() + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("interrupted");
    }
  }

  private static JsonNode parsed(byte[] body) {
    try {
      return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (IOException e) {
      return JSON.getNodeFactory().textNode(new String(body, StandardCharsets.UTF_8));
    }
  }
}
