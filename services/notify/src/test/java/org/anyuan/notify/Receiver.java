package org.anyuan.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A provider's end on a real socket: keeps what it was handed, and answers as told. */
public final class Receiver implements AutoCloseable {
  /** A message that came, under which key, with which attempt. */
  public record Got(String key, String person, String kind, String text, long nanos) {}

  /** What a provider says. */
  public enum Answer {
    ACCEPTED(202),
    DELIVERED(200),
    BUSY(503),
    GONE(410),
    /** The connection is cut after the message was taken: as when one of the two is killed. */
    CUT(0);

    private final int status;

    Answer(int status) {
      this.status = status;
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Got> all = new CopyOnWriteArrayList<>();
  private volatile Function<Got, Answer> answers = _ -> Answer.ACCEPTED;

  public Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  public void answer(Function<Got, Answer> how) {
    answers = how;
  }

  /** To one person, in the order in which they came. */
  public List<Got> to(String person) {
    return all.stream().filter(got -> got.person().equals(person)).toList();
  }

  public List<Got> all() {
    return all;
  }

  private void take(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    var got =
        new Got(
            headers.getFirst("Idempotency-Key"),
            headers.getFirst("Person"),
            headers.getFirst("Kind"),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8),
            System.nanoTime());
    all.add(got);
    var answer = answers.apply(got);
    if (answer != Answer.CUT) {
      exchange.sendResponseHeaders(answer.status, -1);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
