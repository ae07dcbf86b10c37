package org.anyuan.incident.adapter.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.spec.SecretKeySpec;
import org.anyuan.common.secret.WebhookSignature;

/** A call-handling system that answers as a test tells it to, by the incident that it is sent. */
public final class CallReceiver implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  /** How one request is answered. */
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  public record Received(WebhookSignature signature, String body, JsonNode json) {
    public boolean isOf(SecretKeySpec key) {
      return signature.isOf(List.of(key), body.getBytes(UTF_8));
    }
  }

  private final HttpServer server;
  private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();
  private final Map<String, List<Received>> received = new ConcurrentHashMap<>();
  private final List<String> strayed = new CopyOnWriteArrayList<>();

  public CallReceiver(URI url) {
    try {
      server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), url.getPort()), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        x -> {
          strayed.add(x.getRequestURI().toString());
          status(200, "{}").to(x);
        });
    server.createContext(url.getPath(), this::receive);
    server.start();
  }

  /** In this order; the last for ever. */
  public void answer(String incidentId, Answer... all) {
    answers.put(incidentId, new ConcurrentLinkedQueue<>(List.of(all)));
  }

  public List<Received> received(String incidentId) {
    return List.copyOf(received.getOrDefault(incidentId, List.of()));
  }

  /** What came to other paths than ours. */
  public List<String> strayed() {
    return strayed;
  }

  private void receive(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    var headers = exchange.getRequestHeaders();
    var json = JSON.readTree(body);
    var incident = json.at("/data/incidentId").asText();
    received
        .computeIfAbsent(incident, _ -> new CopyOnWriteArrayList<>())
        .add(
            new Received(
                new WebhookSignature(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature")),
                new String(body, UTF_8),
                json));
    var queue = answers.get(incident);
    var next = queue.size() > 1 ? queue.remove() : queue.element();
    next.to(exchange);
  }

  public static Answer status(int status, String body) {
    return x -> {
      var bytes = body.getBytes(UTF_8);
      x.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        x.getResponseBody().write(bytes);
      }
      x.close();
    };
  }

  public static Answer redirect(String to) {
    return x -> {
      x.getResponseHeaders().add("Location", to);
      x.sendResponseHeaders(302, -1);
      x.close();
    };
  }

  /** The head and a first byte at once, and then nothing for far longer than anybody waits. */
  public static Answer hanging() {
    return x -> {
      x.sendResponseHeaders(200, 0);
      x.getResponseBody().write(' ');
      x.getResponseBody().flush();
      try {
        var _ = NEVER.await(20, SECONDS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      x.close();
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
