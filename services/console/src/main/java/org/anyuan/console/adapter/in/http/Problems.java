package org.anyuan.console.adapter.in.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.problem.ProblemBody;

/** RFC 9457 problems outside of Jakarta REST. */
@ApplicationScoped
class Problems {
  private static final String MEDIA_TYPE = "application/problem+json";
  private static final long LINGER_MILLIS = 1_000;

  private final Vertx vertx;
  private final ObjectMapper json;

  Problems(Vertx vertx, ObjectMapper json) {
    this.vertx = vertx;
    this.json = json;
  }

  void answer(HttpServerRequest request, Problem problem) {
    var response = request.response();
    if (response.headWritten() || response.closed()) {
      return;
    }
    head(response, problem);
    if (!request.isEnded() && hasBody(request)) {
      response.putHeader("Connection", "close");
      response.end(body(problem)).onComplete(_ -> linger(request));
    } else {
      response.end(body(problem));
    }
  }

  /**
   * To close on a caller that still sends would take the answer away from it. So what comes is
   * thrown away for a moment.
   */
  private void linger(HttpServerRequest request) {
    var connection = request.connection();
    if (request.isEnded()) {
      connection.close();
      return;
    }
    var end = vertx.setTimer(LINGER_MILLIS, _ -> connection.close());
    connection.closeHandler(_ -> vertx.cancelTimer(end));
    request.exceptionHandler(_ -> {});
    request.handler(_ -> {});
    request.endHandler(_ -> connection.close());
    request.resume();
  }

  private static boolean hasBody(HttpServerRequest request) {
    var length = request.getHeader("Content-Length");
    return request.getHeader("Transfer-Encoding") != null
        || (length != null && !length.equals("0"));
  }

  private Buffer body(Problem problem) {
    try {
      return Buffer.buffer(
          json.writeValueAsBytes(
              ProblemBody.of(
                  problem.status(), problem.slug(), problem.getMessage(), problem.field())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void head(HttpServerResponse response, Problem problem) {
    response.setStatusCode(problem.status()).putHeader("Content-Type", MEDIA_TYPE);
    if (problem.retryAfterSeconds() != null) {
      response.putHeader("Retry-After", problem.retryAfterSeconds().toString());
    }
    if (problem.status() == 401) {
      response.putHeader("WWW-Authenticate", "Bearer");
    }
  }

  static int seconds(Duration wait) {
    return (int) Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
