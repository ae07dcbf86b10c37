package org.anyuan.console.adapter.in.http;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.anyuan.local.Folders;
import org.anyuan.local.KeyFiles;
import org.anyuan.local.Ports;

/**
 * Owners behind the door: real HTTP servers whose behaviour the query asks for, so that they keep
 * nothing but counters. The ledger's address has nobody listening.
 */
public final class Owners implements QuarkusTestResourceLifecycleManager {
  static final String PASSWORD = "门卫 & <b>";

  private Vertx vertx;
  private Path folder;
  private boolean local;
  private final Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
  private final Lanes lanes = new Lanes();
  private final AtomicInteger openStreams = new AtomicInteger();

  @Override
  public void init(Map<String, String> arguments) {
    local = !arguments.containsKey("notLocal");
  }

  @Override
  public Map<String, String> start() {
    vertx = Vertx.vertx();
    try {
      folder = Files.createTempDirectory("anyuan-door");
      Files.writeString(folder.resolve("users.json"), users().encode());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var keys = KeyFiles.rsa(folder, "token");
    var settings = new HashMap<String, String>();
    settings.put("ANYUAN_JWT_PUBLIC_KEY", keys.publicKey().toString());
    settings.put("anyuan.console.jwt-private-key", keys.privateKey().toString());
    settings.put("anyuan.console.session-key", "thirty-one random letters, once");
    settings.put("anyuan.door.session.secure", "false");
    settings.put("anyuan.console.intercom-url", "https://intercom.example/call?to={schoolId}");
    if (local) {
      settings.put("anyuan.console.local-users", folder.resolve("users.json").toString());
    }
    settings.put("anyuan.door.upstream.alarm", "http://127.0.0.1:" + listen("UP"));
    settings.put("anyuan.door.upstream.incident", "http://127.0.0.1:" + listen("DOWN"));
    settings.put("anyuan.door.upstream.response", "http://127.0.0.1:" + listen("UP"));
    settings.put("anyuan.door.upstream.lead", "http://127.0.0.1:" + listen("UP"));
    settings.put("anyuan.door.upstream.ledger", "http://127.0.0.1:" + Ports.free());
    return settings;
  }

  private static JsonArray users() {
    var users = new JsonArray();
    for (var name : new String[] {"wang", "li", "busy", "watcher", "guessed"}) {
      users.add(user(name, "police-dispatcher"));
    }
    users.add(user("zhao", "police-officer"));
    users.add(user("jiao", "education-officer"));
    users.add(user("mei", "media-officer"));
    users.add(user("wei", "commission-officer"));
    users.add(user("guan", "administrator"));
    users.add(user("guan-wuhan", "administrator").put("scopePath", "/420000/420100/"));
    return users.add(
        user("guard", "school-officer")
            .put("scopePath", "/420000/420100/")
            .put("schoolId", "school-1"));
  }

  private static JsonObject user(String name, String role) {
    return new JsonObject()
        .put("username", name)
        .put("password", PASSWORD)
        .put("role", role)
        .put("scopePath", "/420000/");
  }

  /**
   * @param ready what it says of itself, as a whole
   */
  private int listen(String ready) {
    return vertx
        .createHttpServer(new HttpServerOptions().setMaxHeaderSize(32 * 1024))
        .requestHandler(request -> serve(request, ready))
        .listen(0, "127.0.0.1")
        .toCompletionStage()
        .toCompletableFuture()
        .join()
        .actualPort();
  }

  private void serve(HttpServerRequest request, String ready) {
    if (request.path().equals("/q/health/ready")) {
      request
          .response()
          .setStatusCode(ready.equals("UP") ? 200 : 503)
          .end(
              "{'status':'%s','checks':[{'name':'store','status':'%s'}]}"
                  .formatted(ready, ready)
                  .replace('\'', '"'));
      return;
    }
    serve(request);
  }

  private void serve(HttpServerRequest request) {
    var id = String.valueOf(request.getParam("id"));
    switch (String.valueOf(request.getParam("do"))) {
      case "count" -> request.response().end(String.valueOf(count(id).get()));
      case "open-streams" -> request.response().end(String.valueOf(openStreams.get()));
      case "never" -> request.handler(_ -> count(id).incrementAndGet());
      case "stream" -> stream(request);
      case "cut" -> cut(request);
      case "hang-up" -> {
        count(id).incrementAndGet();
        request.connection().close();
      }
      case "hang-up-once" -> {
        if (count(id).incrementAndGet() == 1) {
          request.connection().close();
        } else {
          echo(request);
        }
      }
      case "page" ->
          request
              .response()
              .putHeader("Content-Type", "text/html; charset=utf-8")
              .putHeader("Content-Security-Policy", "default-src 'none'")
              .putHeader("Cache-Control", "public, max-age=5")
              .putHeader("ETag", "\"e\"")
              .end("<!DOCTYPE html>");
      case "empty" -> request.response().setStatusCode(204).end();
      case "refuse" ->
          request
              .response()
              .setStatusCode(503)
              .putHeader("Retry-After", "1")
              .putHeader("Content-Type", "application/problem+json")
              .end("{\"type\":\"urn:anyuan:problem:unavailable\"}");
      case "push" -> request.bodyHandler(event -> lanes.push(request, id, event));
      case "incidents" -> request.bodyHandler(page -> lanes.incidents(request, page));
      case "cut-lanes" -> lanes.cut(request);
      case "posts" -> request.response().end(lanes.posts());
      default -> lanes.serveOr(request, this::echo);
    }
  }

  private AtomicInteger count(String id) {
    return seen.computeIfAbsent(id, _ -> new AtomicInteger());
  }

  private void stream(HttpServerRequest request) {
    openStreams.incrementAndGet();
    request.connection().closeHandler(_ -> openStreams.decrementAndGet());
    var response = request.response();
    response
        .setChunked(true)
        .putHeader("Content-Type", "text/event-stream")
        .write(
            "id: 1\nevent: task\ndata: {\"last\":\""
                + request.getHeader("Last-Event-ID")
                + "\"}\n\n");
    if ("2".equals(request.getParam("events"))) {
      vertx.setTimer(200, _ -> response.end("id: 2\ndata: {}\n\n"));
    }
  }

  private void cut(HttpServerRequest request) {
    request
        .response()
        .putHeader("Content-Length", "1000")
        .write("{\"half\":")
        .onComplete(_ -> request.connection().close());
  }

  private void echo(HttpServerRequest request) {
    request.bodyHandler(
        body -> {
          var headers = new JsonArray();
          request
              .headers()
              .forEach((name, value) -> headers.add(new JsonArray().add(name).add(value)));
          var answer =
              new JsonObject()
                  .put("method", request.method().name())
                  .put("uri", request.uri())
                  .put("headers", headers)
                  .put("length", body.length())
                  .put("body", body.length() < 100_000 ? encoded(body) : "");
          request
              .response()
              .putHeader("Content-Type", "application/json")
              .putHeader(
                  "X-Owner", "安园".getBytes(java.nio.charset.StandardCharsets.UTF_8).length + "")
              .putHeader("Keep-Alive", "timeout=5")
              .end(answer.encode());
        });
  }

  private static String encoded(Buffer body) {
    return Base64.getEncoder().encodeToString(body.getBytes());
  }

  @Override
  public void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
    Folders.delete(folder);
  }
}
