package org.anyuan.console.adapter.in.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/**
 * The web page, and the form without sign-in beside it. Their index is made anew for each visit,
 * since the one thing in it that changes is the nonce of its style elements; all else has its
 * content's hash in its name and is kept for a year. Routes within the page stand behind the {@code
 * #}, so nothing is answered in another path's place.
 */
@ApplicationScoped
class Page {
  private static final String NONCE = "__NONCE__";
  private static final String REPORT = "report/index.html";

  /**
   * No script but our own files. The component library writes style elements as its parts appear,
   * so each carries the visit's nonce; the map's worker is a file of ours, and its canvas and
   * cursors are pictures that it makes itself.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-"
          + NONCE
          + "'; connect-src 'self'; img-src 'self' data: blob:; worker-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  /** The worker that shows what is pushed: at the root, so that it is one for all pages. */
  private static final String PUSHED = "/sw.js";

  /** By path: what it is in the build. */
  private static final Map<String, String> INDEXES =
      Map.of(
          "/", "index.html",
          "/index.html", "index.html",
          "/report", REPORT,
          "/report/", REPORT,
          "/report/index.html", REPORT);

  private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

  private final PageFiles files;
  private final SecureRandom random = new SecureRandom();

  Page(PageFiles files) {
    this.files = files;
  }

  void routes(@Observes Router router) {
    INDEXES.forEach(
        (path, name) -> {
          router.get(path).order(3).handler(context -> index(context, name));
          router.head(path).order(3).handler(context -> index(context, name));
        });
    router.get("/assets/*").order(3).handler(this::file);
    router.head("/assets/*").order(3).handler(this::file);
    router.get("/icon.svg").order(3).handler(this::file);
    router.get(PUSHED).order(3).handler(this::file);
  }

  private void index(RoutingContext context, String name) {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    var nonce = Base64.getEncoder().encodeToString(bytes);
    context
        .response()
        .putHeader("Content-Type", "text/html; charset=utf-8")
        .putHeader("Content-Security-Policy", POLICY.replace(NONCE, nonce))
        .putHeader("Cache-Control", "no-store");
    send(context.request(), Buffer.buffer(files.index(name).replace(NONCE, nonce).getBytes(UTF_8)));
  }

  private void file(RoutingContext context) {
    var path = context.request().path();
    var file = files.find(path.substring(1));
    if (file.isEmpty()) {
      context.next();
      return;
    }
    var response =
        context
            .response()
            .putHeader("Content-Type", file.get().type())
            .putHeader("Vary", "Accept-Encoding")
            .putHeader("Cache-Control", path.startsWith("/assets/") ? FOR_A_YEAR : "no-cache");
    var zipped = file.get().zipped();
    if (zipped.isPresent() && takesGzip(context.request())) {
      response.putHeader("Content-Encoding", "gzip");
      send(context.request(), zipped.get());
    } else {
      send(context.request(), file.get().plain());
    }
  }

  private static boolean takesGzip(HttpServerRequest request) {
    var accepted = request.getHeader("Accept-Encoding");
    return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
  }

  private static void send(HttpServerRequest request, Buffer body) {
    // The server leaves the body of an answer to HEAD out and keeps its length.
    request.response().putHeader("Content-Length", String.valueOf(body.length())).end(body);
  }
}
