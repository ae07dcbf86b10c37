package org.anyuan.tests.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Plain REST, as any client speaks it. */
public final class Rest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  private final String base;

  public Rest(String base) {
    this.base = base;
  }

  public record Answer(int status, JsonNode body, String location, String retryAfter) {}

  public String token(String username, String password) {
    var answer =
        send(
            request("/api/v1/tokens", null)
                .header("Content-Type", "application/json")
                .POST(body(Map.of("username", username, "password", password))));
    return answer.body().path("accessToken").asText();
  }

  public Answer get(String path, String token) {
    return send(request(path, token).GET());
  }

  public Answer post(String path, String token, Object body) {
    return post(path, token, UUID.randomUUID().toString(), body);
  }

  /** The same key again asks for nothing new. */
  public Answer post(String path, String token, String key, Object body) {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(body(body)));
  }

  public Answer put(String path, String token, Object body) {
    return send(request(path, token).header("Content-Type", "application/json").PUT(body(body)));
  }

  public Answer postCsv(String path, String token, String csv) {
    return send(
        request(path, token)
            .header("Content-Type", "text/csv; charset=utf-8")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(csv)));
  }

  /** What everybody may read, as it is. */
  public HttpResponse<String> page(String path) {
    return sent(request(path, null).GET(), HttpResponse.BodyHandlers.ofString());
  }

  /** Of the one button on such a page. */
  public HttpResponse<String> tap(String path) {
    return sent(
        request(path, null)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.noBody()),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Lines of a live stream; the caller closes it. */
  public CompletableFuture<HttpResponse<Stream<String>>> stream(String path, String token) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream")
            .build();
    return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofLines());
  }

  private HttpRequest.Builder request(String path, String token) {
    var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpRequest.BodyPublisher body(Object value) {
    try {
      return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer send(HttpRequest.Builder request) {
    var response = sent(request, HttpResponse.BodyHandlers.ofByteArray());
    try {
      return new Answer(
          response.statusCode(),
          response.body().length == 0 ? JSON.nullNode() : JSON.readTree(response.body()),
          response.headers().firstValue("Location").orElse(""),
          response.headers().firstValue("Retry-After").orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> HttpResponse<T> sent(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return HTTP.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
