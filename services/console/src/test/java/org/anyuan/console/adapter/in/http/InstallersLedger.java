package org.anyuan.console.adapter.in.http;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anyuan.local.Folders;
import org.anyuan.local.KeyFiles;

/**
 * A ledger and an incident service behind the door that answer as an installer's phone needs it: a
 * real HTTP server, which remembers who came first with a link and what was registered.
 */
public final class InstallersLedger implements QuarkusTestResourceLifecycleManager {
  static final String GRANT = "g".repeat(43);
  static final String HOSTILE = "<img src=x onerror=document.title='owned'>第一小学";
  private static final String QR =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M4"
          + " 4h1v1h-1z\"/></svg>";

  private Vertx vertx;
  private Path folder;
  private final Map<String, String> holders = new ConcurrentHashMap<>();
  private final List<JsonObject> devices = new CopyOnWriteArrayList<>();

  @Override
  public Map<String, String> start() {
    vertx = Vertx.vertx();
    try {
      folder = Files.createTempDirectory("anyuan-enrol");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var keys = KeyFiles.rsa(folder, "token");
    var address =
        "http://127.0.0.1:"
            + vertx
                .createHttpServer()
                .requestHandler(this::serve)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    return Map.of(
        "ANYUAN_JWT_PUBLIC_KEY", keys.publicKey().toString(),
        "anyuan.console.jwt-private-key", keys.privateKey().toString(),
        "anyuan.door.upstream.alarm", address,
        "anyuan.door.upstream.incident", address,
        "anyuan.door.upstream.ledger", address);
  }

  private void serve(HttpServerRequest request) {
    request.bodyHandler(
        body -> {
          var said = body.length() == 0 ? new JsonObject() : body.toJsonObject();
          switch (request.method() + " " + request.path()) {
            case "POST /api/v1/enrolments/redemptions" -> redeem(request, said);
            case "GET /api/v1/devices" ->
                answer(request.response(), 200, new JsonObject().put("items", list()));
            case "POST /api/v1/devices" -> register(request.response(), said);
            case "POST /api/v1/devices/signed" -> sign(request.response());
            case "POST /api/v1/button-tests" ->
                answer(
                    request.response(),
                    201,
                    new JsonObject().put("until", Instant.now().plusSeconds(300).toString()));
            default -> answer(request.response(), 404, new JsonObject());
          }
        });
  }

  private void redeem(HttpServerRequest request, JsonObject said) {
    var response = request.response();
    var grant = said.getString("grant");
    switch (grant.charAt(0)) {
      case 'g', 'h' -> {
        var holder = holders.computeIfAbsent(grant, _ -> said.getString("holder"));
        if (holder.equals(said.getString("holder"))) {
          answer(response, 200, redeemed(grant));
        } else {
          answer(response, 409, new JsonObject());
        }
      }
      case 'b' -> answer(response, 500, new JsonObject());
      case 'c' -> request.connection().close();
      default -> answer(response, 404, new JsonObject());
    }
  }

  private static JsonObject redeemed(String grant) {
    var left = grant.startsWith("h") ? Duration.ofMinutes(10) : Duration.ofDays(1);
    return new JsonObject()
        .put("subject", "enrolment/e-1")
        .put("schoolId", "s-1")
        .put("schoolName", HOSTILE)
        .put("regionPath", "/420000/420100/")
        .put("expiresAt", Instant.now().plus(left).toString());
  }

  private void register(HttpServerResponse response, JsonObject said) {
    if (said.getString("id").contains("taken")) {
      answer(response, 409, new JsonObject());
      return;
    }
    var device = said.copy().put("enabled", true).put("countersigned", false).put("retired", false);
    devices.add(device);
    answer(
        response,
        201,
        new JsonObject()
            .put("device", device)
            .put("secret", "whsec_" + "A".repeat(43) + "=")
            .put("qrSvg", QR));
  }

  private void sign(HttpServerResponse response) {
    devices.forEach(device -> device.put("countersigned", true));
    answer(response, 200, new JsonObject());
  }

  private JsonArray list() {
    return new JsonArray(List.copyOf(devices));
  }

  private static void answer(HttpServerResponse response, int status, JsonObject body) {
    response.setStatusCode(status).putHeader("Content-Type", "application/json").end(body.encode());
  }

  @Override
  public void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
    Folders.delete(folder);
  }
}
