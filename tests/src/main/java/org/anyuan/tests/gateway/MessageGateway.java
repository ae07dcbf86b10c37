package org.anyuan.tests.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes what notify hands over, over real HTTP, and tells by its key whether it had it already, as
 * a provider does that promises so.
 */
public final class MessageGateway implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final Path secret;
  private final Map<String, Message> byKey = new ConcurrentHashMap<>();

  /**
   * A message that was taken.
   *
   * @param atNanos when its first hand-over came in, of {@link System#nanoTime()}
   * @param times how often it was handed over under its key
   */
  public record Message(String key, JsonNode body, long atNanos, AtomicInteger times) {
    /** The key is the delivery and its attempt. */
    public String deliveryId() {
      return key.substring(0, key.lastIndexOf('.'));
    }

    public String link() {
      return body.path("parameters").path("link").asText();
    }

    /** The last part of the link. */
    public String incidentId() {
      return link().substring(link().lastIndexOf('/') + 1);
    }

    /** Where the task can be taken. */
    public URI answer() {
      return URI.create(body.path("parameters").path("answer").asText());
    }

    public String to() {
      return body.path("to").asText();
    }
  }

  public MessageGateway() {
    try {
      secret = Files.createTempFile("gateway", ".secret");
      secret.toFile().deleteOnExit();
      var bytes = new byte[32];
      new SecureRandom().nextBytes(bytes);
      Files.writeString(secret, "whsec_" + Base64.getEncoder().encodeToString(bytes));
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/messages", this::take);
    server.start();
  }

  /** What notify has to be told of it, as settings of its process. */
  public Map<String, String> settings() {
    return Map.of(
        "ANYUAN_NOTIFY_GATEWAY_URL",
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "ANYUAN_NOTIFY_GATEWAY_SECRET_FILE",
        secret.toString());
  }

  private void take(HttpExchange exchange) throws IOException {
    var now = System.nanoTime();
    try (exchange) {
      var key = exchange.getRequestHeaders().getFirst("webhook-id");
      var body = JSON.readTree(exchange.getRequestBody());
      byKey
          .computeIfAbsent(key, k -> new Message(k, body, now, new AtomicInteger()))
          .times()
          .incrementAndGet();
      var answer = "{\"accepted\":true}".getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(202, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  public List<Message> messages() {
    return new ArrayList<>(byKey.values());
  }

  /** Of one incident, by the link that each message has. */
  public List<Message> of(String incidentId) {
    return messages().stream().filter(m -> m.incidentId().equals(incidentId)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
