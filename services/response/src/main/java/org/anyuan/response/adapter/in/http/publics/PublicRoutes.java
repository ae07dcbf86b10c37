package org.anyuan.response.adapter.in.http.publics;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.anyuan.response.adapter.in.http.publics.PublicFiles.PublicFile;
import org.anyuan.response.application.publication.PublicRecord;

/**
 * {@code /public/**}: for everybody, to be read and nothing else. No cookie, no script, no method
 * but GET and HEAD, and nothing in the query but the language.
 */
@ApplicationScoped
class PublicRoutes {
  private static final int FIRST = -100;
  private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  /** Nothing is loaded but our own style, and nobody frames it. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** So long a correction may take to be seen behind a cache. */
  private static final String KEPT = "public, max-age=5";

  private final PublicFiles files;
  private final PublicStream stream;
  private final PublicRecord record;

  PublicRoutes(PublicFiles files, PublicStream stream, PublicRecord record) {
    this.files = files;
    this.stream = stream;
    this.record = record;
  }

  void routes(@Observes Router router) {
    router.route("/public/*").order(FIRST).handler(this::answer);
  }

  private void answer(RoutingContext context) {
    var request = context.request();
    var response = context.response();
    secure(response);
    if (!METHODS.contains(request.method())) {
      response.setStatusCode(405).putHeader("Allow", "GET, HEAD").end();
    } else if (!record.read()) {
      response.setStatusCode(503).putHeader("Retry-After", "1").end();
    } else if (request.path().equals(PublicStream.PATH)) {
      stream.open(context);
    } else {
      var language =
          AskedLanguage.of(request.getParam("lang"), request.getHeader("Accept-Language"));
      files
          .find(request.path(), language)
          .ifPresentOrElse(
              file -> send(request, response, file),
              () -> {
                response.setStatusCode(404);
                body(response, files.nothing(language));
              });
    }
  }

  private static void secure(HttpServerResponse response) {
    response
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("Cross-Origin-Resource-Policy", "cross-origin")
        .putHeader("Vary", "Accept-Language");
  }

  private static void send(
      HttpServerRequest request, HttpServerResponse response, PublicFile file) {
    response.putHeader("Cache-Control", KEPT).putHeader("ETag", file.etag());
    if (isKnown(request.getHeader("If-None-Match"), file.etag())) {
      response.setStatusCode(304).end();
    } else {
      body(response, file);
    }
  }

  private static boolean isKnown(String etags, String etag) {
    return etags != null && (etags.equals("*") || etags.contains(etag));
  }

  private static void body(HttpServerResponse response, PublicFile file) {
    // The server leaves the body of an answer to HEAD out and keeps its length.
    response
        .putHeader("Content-Type", file.type())
        .putHeader("Content-Length", Integer.toString(file.body().length()))
        .end(file.body());
  }
}
