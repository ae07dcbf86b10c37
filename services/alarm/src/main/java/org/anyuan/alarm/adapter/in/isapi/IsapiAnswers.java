package org.anyuan.alarm.adapter.in.isapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.problem.ProblemBody;

/** What a device is answered. One that has gone meanwhile is answered nothing. */
@ApplicationScoped
class IsapiAnswers {
  /** The address that was asked for is not repeated: it holds the secret. */
  private static final String XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <ResponseStatus version="2.0" xmlns="http://www.isapi.org/ver20/XMLSchema">
      <requestURL>/api/v1/isapi</requestURL>
      <statusCode>1</statusCode>
      <statusString>OK</statusString>
      <subStatusCode>ok</subStatusCode>
      </ResponseStatus>
      """;

  private static final String JSON =
      """
      {"requestURL":"/api/v1/isapi","statusCode":1,"statusString":"OK","subStatusCode":"ok"}""";

  private final ObjectMapper json;

  IsapiAnswers(ObjectMapper json) {
    this.json = json;
  }

  /** In the format of what was sent. */
  void taken(HttpServerResponse response, boolean inJson) {
    send(
        response,
        200,
        inJson ? "application/json" : "application/xml; charset=\"UTF-8\"",
        inJson ? JSON : XML);
  }

  void problem(HttpServerResponse response, Problem problem) {
    if (problem.retryAfterSeconds() != null && !response.headWritten()) {
      response.putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(problem.retryAfterSeconds()));
    }
    var body =
        ProblemBody.of(problem.status(), problem.slug(), problem.getMessage(), problem.field());
    try {
      send(response, problem.status(), "application/problem+json", json.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of ours is always written", e);
    }
  }

  private static void send(HttpServerResponse response, int status, String type, String body) {
    if (response.headWritten() || response.closed()) {
      return;
    }
    var unused = response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, type).end(body);
  }
}
