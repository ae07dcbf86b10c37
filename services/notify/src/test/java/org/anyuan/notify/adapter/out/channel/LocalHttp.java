package org.anyuan.notify.adapter.out.channel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** A receiver on this host, over real sockets. It answers as it is told, and keeps what it got. */
public final class LocalHttp implements AutoCloseable {
  private static final ThreadFactory THREADS = Thread.ofVirtual().factory();

  private final ExecutorService threads = Executors.newThreadPerTaskExecutor(THREADS);
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile HttpHandler answer = exchange -> reply(exchange, 200, "{}", Map.of());

  /** What came. Names of headers as HTTP/1 has them, in any case. */
  public record Request(String method, URI target, Map<String, List<String>> headers, String body) {
    public String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().getFirst())
          .findFirst()
          .orElseThrow();
    }
  }

  public LocalHttp() {
    this(0);
  }

  /** At a port that was free a moment ago. */
  public LocalHttp(int port) {
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    requests.add(
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            Map.copyOf(exchange.getRequestHeaders()),
            new String(body, ISO_8859_1)));
    answer.handle(exchange);
  }

  public static void reply(
      HttpExchange exchange, int status, String body, Map<String, String> headers)
      throws IOException {
    try (exchange) {
      headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      var bytes = body.getBytes(UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  public void answer(int status, String body) {
    answer = exchange -> reply(exchange, status, body, Map.of());
  }

  public void answer(int status, Map<String, String> headers) {
    answer = exchange -> reply(exchange, status, "", headers);
  }

  public void answer(HttpHandler handler) {
    answer = handler;
  }

  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** The only one that came, its body as UTF-8. */
  public Request one() {
    if (requests.size() != 1) {
      throw new AssertionError(requests.size() + " requests came");
    }
    return utf8(requests.getFirst());
  }

  public static Request utf8(Request raw) {
    var bytes = raw.body().getBytes(ISO_8859_1);
    return new Request(raw.method(), raw.target(), raw.headers(), new String(bytes, UTF_8));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
