package org.anyuan.console.adapter.in.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.net.SocketException;
import org.anyuan.common.problem.Problem;
import org.anyuan.console.domain.Route;

/**
 * One request's way to its owner and back. It always ends: with the owner's answer, with a problem
 * when there is none in time, or with a cut connection when the answer breaks off midway. All of it
 * runs on the request's event loop.
 */
final class Passage implements ProxyInterceptor {
  private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);
  private static final int RETRY_AFTER = 2;

  private final Vertx vertx;
  private final HttpServerRequest request;
  private final String token;
  private final Route route;
  private final Upstreams upstreams;
  private final Problems problems;
  private final PassageMetrics metrics;
  private final long arrived = System.nanoTime();

  private BoundedBody body;
  private Buffer press;
  private HttpClientRequest upstream;
  private boolean refused;
  private long deadline;

  Passage(
      Vertx vertx,
      HttpServerRequest request,
      String token,
      Route route,
      Upstreams upstreams,
      Problems problems,
      PassageMetrics metrics) {
    this.vertx = vertx;
    this.request = request;
    this.token = token;
    this.route = route;
    this.upstreams = upstreams;
    this.problems = problems;
    this.metrics = metrics;
  }

  /**
   * A press is read first and passed on whole: a slow sender then holds no connection to alarm, and
   * it can be sent once more, which is harmless, since the same press has the same signal id.
   */
  void pressed() {
    begin();
    body.whole()
        .onSuccess(
            whole -> {
              press = whole;
              if (!refused) {
                proxy();
              }
            })
        .onFailure(_ -> refuse(body.exceeded() ? tooLong() : brokenOff()));
  }

  void open() {
    begin();
    proxy();
  }

  /** Cuts the owner off, and with it the caller. */
  void end() {
    if (upstream != null) {
      upstream.reset();
    }
  }

  private void begin() {
    body = new BoundedBody(request, route.traffic().maxBody());
    deadline = vertx.setTimer(route.traffic().toFirstByte().toMillis(), _ -> tooLate());
    if (request.getHeader("Expect") != null) {
      request.response().writeContinue();
    }
  }

  private void tooLate() {
    var unread = press == null && !request.isEnded();
    refuse(
        unread
            ? Problem.of(408, "request-timeout", "The request's body did not arrive in time.")
            : unavailable());
    end();
  }

  private void proxy() {
    HttpProxy.reverseProxy(OPTIONS, upstreams.client(route))
        .origin(_ -> connect())
        .addInterceptor(this)
        .handle(request);
  }

  private Future<HttpClientRequest> connect() {
    return upstreams
        .request(route)
        .onSuccess(
            connected -> {
              upstream = connected;
              // Its failures are seen at its answer; without this they would be logged here, too.
              connected.exceptionHandler(_ -> {});
              if (refused) {
                connected.reset();
              }
            });
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    var passed = context.request();
    PassedHeaders.toOwner(passed.headers(), request, token);
    if (route.traffic().forEverybody()) {
      passed.headers().remove("Authorization");
    }
    var query = request.query();
    passed.setURI(query == null ? request.path() : request.path() + "?" + query);
    passed.setBody(press != null ? Body.body(press) : Body.body(body, passed.getBody().length()));
    return context
        .sendRequest()
        .recover(cause -> again(context, cause))
        .recover(
            _ -> {
              refuse(problem());
              // It is answered; the library has nothing more to do.
              return Promise.<ProxyResponse>promise().future();
            })
        .onSuccess(_ -> vertx.cancelTimer(deadline));
  }

  /** A kept connection may close just as it is used; nobody has seen the press then. */
  private Future<ProxyResponse> again(ProxyContext context, Throwable cause) {
    var broken = cause instanceof HttpClosedException || cause instanceof SocketException;
    if (press == null || refused || upstream == null || !broken) {
      return Future.failedFuture(cause);
    }
    upstream = null;
    context.request().setBody(Body.body(press));
    return context.sendRequest();
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    var response = context.response();
    var status = response.getStatusCode();
    upstreams.observe(route.owner(), true);
    metrics.record(route, status, System.nanoTime() - arrived);
    PassedHeaders.toCaller(response.headers());
    var empty = status == 204 || status == 304 || request.method().equals(HttpMethod.HEAD);
    if (empty && response.getBody() != null) {
      // There is no body to wait for, and a chunked one would be taken for the next answer.
      response.getBody().stream().resume();
      response.setBody(null);
    }
    return context.sendResponse();
  }

  private void refuse(Problem problem) {
    if (!refused) {
      refused = true;
      vertx.cancelTimer(deadline);
      metrics.record(route, problem.status(), System.nanoTime() - arrived);
      problems.answer(request, problem);
    }
  }

  private Problem problem() {
    if (body.exceeded()) {
      return tooLong();
    }
    if (request.response().closed()) {
      return brokenOff();
    }
    upstreams.observe(route.owner(), false);
    return upstream == null
        ? unavailable()
        : Problem.retryLater(
            502, "bad-gateway", "The service broke off before it answered.", RETRY_AFTER);
  }

  private Problem tooLong() {
    return Door.tooLong(route.traffic().maxBody());
  }

  private static Problem brokenOff() {
    return Problem.of(400, "broken-request", "The request broke off.");
  }

  private static Problem unavailable() {
    return Problem.unavailable("The service does not answer at present.", RETRY_AFTER);
  }
}
