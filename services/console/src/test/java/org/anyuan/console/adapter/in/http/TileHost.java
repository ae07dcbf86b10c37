package org.anyuan.console.adapter.in.http;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A deployment's own map. What its source answers is told by the column that is asked for. */
public final class TileHost implements QuarkusTestResourceLifecycleManager {
  static final String KEY = "k3y-of-this-deployment";
  static final String NUMBER = "GS(2024)0000号";
  static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G'};
  static final int OVER_LIMIT = 1024 * 1024 + 1;

  private Vertx vertx;
  private Path outline;

  @Override
  public Map<String, String> start() {
    vertx = Vertx.vertx();
    var port =
        vertx
            .createHttpServer()
            .requestHandler(TileHost::serve)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join()
            .actualPort();
    try {
      outline = Files.createTempFile("anyuan-outline", ".json");
      Files.writeString(outline, "{\"type\":\"FeatureCollection\",\"features\":[]}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "anyuan.console.map.tiles-url",
        "http://127.0.0.1:" + port + "/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=" + KEY,
        "anyuan.console.map.tiles-max-zoom",
        "10",
        "anyuan.console.map.outline-file",
        outline.toString(),
        "anyuan.console.map.approval-number",
        NUMBER,
        "anyuan.console.map.attribution",
        "某省地图院",
        "anyuan.console.map.tile-deadline",
        "1S");
  }

  private static void serve(HttpServerRequest request) {
    var response = request.response();
    if (!KEY.equals(request.getParam("tk")) || !"image/*".equals(request.getHeader("Accept"))) {
      response.setStatusCode(400).end();
      return;
    }
    switch (request.getParam("TILECOL")) {
      case "0" -> png(response).end(Buffer.buffer(PICTURE));
      case "1" -> response.putHeader("Content-Type", "text/html").end("<script>");
      case "2" -> png(response).end(Buffer.buffer(new byte[OVER_LIMIT]));
      case "3" -> png(response).setChunked(true).end(Buffer.buffer(new byte[OVER_LIMIT]));
      case "4" -> request.pause();
      case "5" -> png(response).putHeader("Content-Length", "100").write(Buffer.buffer(PICTURE));
      case "6" -> response.setStatusCode(404).end("none for " + KEY);
      case "7" -> response.setStatusCode(403).end("wrong " + KEY);
      case "8" -> response.setStatusCode(302).putHeader("Location", "/?tk=" + KEY).end();
      case "9" -> png(response).putHeader("Content-Encoding", "gzip").end("x");
      case "10" -> request.connection().close();
      case "11" ->
          response.putHeader("Content-Type", "image/svg+xml").end("<svg xmlns='" + KEY + "'/>");
      default -> response.setStatusCode(204).end();
    }
  }

  private static HttpServerResponse png(HttpServerResponse response) {
    return response.putHeader("Content-Type", "image/png; q=1").putHeader("X-Key", KEY);
  }

  @Override
  public void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
    try {
      Files.deleteIfExists(outline);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
