package org.anyuan.console.adapter.in.http;

import static org.anyuan.console.adapter.in.http.Visitor.json;
import static org.anyuan.console.adapter.in.http.Visitor.send;
import static org.anyuan.console.adapter.in.http.Visitor.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A deployment's own map, whose source answers well and badly. */
@QuarkusTest
@WithTestResource(Owners.class)
@WithTestResource(TileHost.class)
class MapIT {
  @Test
  void shouldTellWhatThereIsAndNotWhereItComesFrom() throws Exception {
    var told = send(to("/api/v1/map", "wang").GET());

    assertThat(json(told).toString())
        .isEqualTo(
            "{'approvalNumber':'%s','attribution':'某省地图院','maxZoom':10,'tiles':true,'outline':true}"
                .formatted(TileHost.NUMBER)
                .replace('\'', '"'));
  }

  @Test
  void shouldFetchATileAndLetTheBrowserAloneKeepIt() throws Exception {
    var tile = send(to("/api/v1/map/tiles/5/0/3", "wang").GET(), BodyHandlers.ofByteArray());

    assertThat(tile.statusCode()).isEqualTo(200);
    assertThat(tile.body()).isEqualTo(TileHost.PICTURE);
    assertThat(tile.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(tile.headers().firstValue("Cache-Control")).contains("private, max-age=86400");
    assertThat(tile.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(tile.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
  }

  @ParameterizedTest
  @CsvSource({
    "1,502", "2,502", "3,502", "4,504", "5,504", "6,404", "7,502", "8,502", "9,502", "10,502",
    "11,502", "12,404"
  })
  void shouldPassNothingOnThatIsNoTileAndNeverTheKey(int column, int status) throws Exception {
    var logged = new Logged();
    Logger.getLogger("").addHandler(logged);
    HttpResponse<String> tile;
    try {
      tile = send(to("/api/v1/map/tiles/5/" + column + "/3", "li").GET());
    } finally {
      Logger.getLogger("").removeHandler(logged);
    }

    assertThat(tile.statusCode()).isEqualTo(status);
    assertThat(tile.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(tile.body() + tile.headers().map()).doesNotContain(TileHost.KEY);
    assertThat(logged.text.toString()).doesNotContain(TileHost.KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"11/0/0", "5/32/0", "5/0/32", "-1/0/0", "5/a/0", "5/01/0", "5/0/0.png"})
  void shouldRefuseWhatCanBeNoTile(String tile) throws Exception {
    var refused = send(to("/api/v1/map/tiles/" + tile, "wang").GET());

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).get("field").textValue()).isEqualTo("z/x/y");
  }

  @Test
  void shouldGoOnWhenMoreAreAskedForThanItFetchesAtOnce() {
    var all = new CompletableFuture<?>[60];
    for (var i = 0; i < all.length; i++) {
      var path = "/api/v1/map/tiles/9/" + (i % 2 == 0 ? 0 : 1) + "/" + i;
      all[i] = CompletableFuture.supplyAsync(() -> status(path));
    }
    for (var i = 0; i < all.length; i++) {
      assertThat(all[i].join()).isEqualTo(i % 2 == 0 ? 200 : 502);
    }
  }

  private static int status(String path) {
    try {
      return send(to(path, "busy").GET()).statusCode();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void shouldAnswerTheOutline() throws Exception {
    var outline = send(to("/api/v1/map/outline", "jiao").GET());

    assertThat(outline.body()).isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[]}");
    assertThat(outline.headers().firstValue("Content-Type")).contains("application/geo+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/map", "/api/v1/map/tiles/5/0/3", "/api/v1/map/outline"})
  void shouldLetNobodyInWhoIsNotSignedIn(String path) throws Exception {
    assertThat(send(to(path).GET()).statusCode()).isEqualTo(401);
    assertThat(send(to(path).header("Authorization", "Bearer x").GET()).statusCode())
        .isEqualTo(401);
    for (var user : new String[] {"wang", "jiao", "mei", "wei", "guard", "guan"}) {
      assertThat(send(to(path, user).GET()).statusCode()).as(user).isEqualTo(200);
    }
  }

  /** All that is logged meanwhile, faults with their causes. */
  private static final class Logged extends Handler {
    private final StringWriter text = new StringWriter();

    @Override
    public void publish(LogRecord line) {
      text.append(line.getMessage());
      for (var value : line.getParameters() == null ? new Object[0] : line.getParameters()) {
        text.append(' ').append(String.valueOf(value));
      }
      if (line.getThrown() != null) {
        line.getThrown().printStackTrace(new PrintWriter(text, true));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
