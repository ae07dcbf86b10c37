package org.anyuan.alarm.adapter.in.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.anyuan.alarm.application.Acceptance;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.problem.ProblemBody;

/** What a device is answered. One that has gone meanwhile is answered nothing. */
@ApplicationScoped
class Answers {
  private final ObjectMapper json;

  Answers(ObjectMapper json) {
    this.json = json;
  }

  void taken(HttpServerResponse response, Acceptance acceptance) {
    send(
        response,
        202,
        "application/json",
        new Taken(acceptance.signalId().toString(), acceptance.receivedAt()));
  }

  void problem(HttpServerResponse response, Problem problem) {
    if (problem.retryAfterSeconds() != null && !response.headWritten()) {
      response.putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(problem.retryAfterSeconds()));
    }
    send(
        response,
        problem.status(),
        "application/problem+json",
        ProblemBody.of(problem.status(), problem.slug(), problem.getMessage(), problem.field()));
  }

  private void send(HttpServerResponse response, int status, String type, Object body) {
    if (response.ended() || response.closed()) {
      return;
    }
    response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, type);
    try {
      var unused = response.end(json.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of ours is always written", e);
    }
  }

  private record Taken(String signalId, Instant receivedAt) {}
}
