package org.anyuan.notify.adapter.in.http.reply;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.anyuan.notify.application.reply.AnswerByLink;
import org.anyuan.notify.application.reply.AnswerByLink.Found;
import org.jboss.logging.Logger;

/**
 * Who has the link is the one to whom it was sent: there is no account here, no cookie, no script.
 * GET and HEAD look, POST takes.
 */
@ApplicationScoped
class AnswerRoutes {
  static final String ROOT = "/public/answers/";
  static final String STYLE = ROOT + "style.css";
  private static final Logger LOG = Logger.getLogger(AnswerRoutes.class);
  private static final int FIRST = -100;

  /** Nothing is loaded but our own style, what is sent goes to us alone, nobody frames it. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private final AnswerByLink answers;
  private final LinkShare share;
  private final Buffer style = Buffer.buffer(read());

  AnswerRoutes(AnswerByLink answers, Clock clock) {
    this.answers = answers;
    this.share = new LinkShare(clock);
  }

  void routes(@Observes Router router) {
    router.route(ROOT + "*").order(FIRST).handler(this::answer);
  }

  private void answer(RoutingContext context) {
    var request = context.request();
    secure(context.response());
    if (request.path().equals(STYLE)) {
      context
          .response()
          .putHeader("Content-Type", "text/css; charset=utf-8")
          .putHeader("Cache-Control", "public, max-age=3600")
          .end(style);
      return;
    }
    var tap = request.method().equals(HttpMethod.POST);
    if (!tap
        && !request.method().equals(HttpMethod.GET)
        && !request.method().equals(HttpMethod.HEAD)) {
      context.response().setStatusCode(405).putHeader("Allow", "GET, HEAD, POST").end();
      return;
    }
    var token = answers.read(request.path().substring(ROOT.length()));
    if (token.isEmpty()) {
      page(context, 404, AnswerPage.of(new Found.Unknown()));
    } else if (!share.take(token.get().delivery())) {
      context.response().putHeader("Retry-After", "10");
      page(context, 429, AnswerPage.busy());
    } else {
      var loop = context.vertx().getOrCreateContext();
      (tap ? answers.tap(token.get()) : answers.look(token.get()))
          .emitOn(task -> loop.runOnContext(_ -> task.run()))
          .subscribe()
          .with(
              found -> page(context, status(found, tap), AnswerPage.of(found)),
              failure -> failed(context, failure));
    }
  }

  private static void failed(RoutingContext context, Throwable failure) {
    LOG.warn("a reply link was not answered", failure);
    context.response().putHeader("Retry-After", "5");
    page(context, 503, AnswerPage.busy());
  }

  private static int status(Found found, boolean tap) {
    return switch (found) {
      case Found.Open _, Found.Taken _ -> 200;
      case Found.AlreadyTaken _ -> tap ? 409 : 200;
      case Found.Over _ -> 410;
      case Found.Unknown _ -> 404;
    };
  }

  /** An address with a token in it is told to nobody, kept by nobody. */
  private static void secure(HttpServerResponse response) {
    response
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("X-Robots-Tag", "noindex")
        .putHeader("Cache-Control", "no-store");
  }

  private static void page(RoutingContext context, int status, String html) {
    var body = Buffer.buffer(html);
    // The server leaves the body of an answer to HEAD out and keeps its length.
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", AnswerPage.MEDIA_TYPE)
        .putHeader("Content-Length", Integer.toString(body.length()))
        .end(body);
  }

  private static String read() {
    try (var in = AnswerRoutes.class.getResourceAsStream("style.css")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("style.css is missing", e);
    }
  }
}
