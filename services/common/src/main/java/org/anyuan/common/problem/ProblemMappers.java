package org.anyuan.common.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.anyuan.common.outcome.Clash;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.region.StoreAway;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Every error that leaves over HTTP leaves as a problem, and none says what it must not. Public:
 * what Quarkus generates to call it is in another class loader while tests run.
 */
public class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final int AGAIN_SECONDS = 5;
  private static final String MEDIA_TYPE = "application/problem+json";

  @ServerExceptionMapper
  public Response problem(Problem problem) {
    var response = answer(problem.status(), problem.slug(), problem.getMessage(), problem.field());
    if (problem.retryAfterSeconds() != null) {
      response.header("Retry-After", problem.retryAfterSeconds());
    }
    return response.build();
  }

  @ServerExceptionMapper
  public Response invalid(InvalidField e) {
    return answer(400, "invalid-field", e.getMessage(), e.field()).build();
  }

  @ServerExceptionMapper
  public Response clash(Clash e) {
    return answer(409, "conflict", "taken, or changed at the same time", e.field()).build();
  }

  @ServerExceptionMapper
  public Response away(StoreAway e) {
    LOG.warn("store away", e);
    var detail = "The store is away. Send it again, under the same Idempotency-Key.";
    return answer(503, "unavailable", detail, null).header("Retry-After", AGAIN_SECONDS).build();
  }

  @ServerExceptionMapper
  public Response violation(ConstraintViolationException e) {
    var first = e.getConstraintViolations().iterator().next();
    var path = first.getPropertyPath().toString();
    // "operation.parameter.field" of a method's parameter: the caller knows the last part only.
    var field = path.substring(path.lastIndexOf('.') + 1);
    return answer(400, "invalid-field", first.getMessage(), field).build();
  }

  @ServerExceptionMapper
  public Response broken(JsonParseException e) {
    return answer(400, "malformed-json", "The body is not valid JSON.", null).build();
  }

  @ServerExceptionMapper
  public Response mapping(JsonMappingException e) {
    var field =
        e.getPath().stream()
            .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
            .collect(Collectors.joining("."));
    if (e.getCause() instanceof JsonParseException || field.isEmpty()) {
      return answer(400, "malformed-json", "The body is not valid JSON of the right shape.", null)
          .build();
    }
    return answer(400, "invalid-field", "The value has the wrong type or form.", field).build();
  }

  /** Quarkus maps this one by itself, unless we do. */
  @ServerExceptionMapper
  public Response mismatched(MismatchedInputException e) {
    return mapping(e);
  }

  @ServerExceptionMapper
  public Response web(WebApplicationException e) {
    if (e.getCause() instanceof JsonMappingException cause) {
      return mapping(cause);
    }
    if (e.getCause() instanceof JsonParseException cause) {
      return broken(cause);
    }
    var status = e.getResponse().getStatus();
    return answer(status, "http-" + status, e.getResponse().getStatusInfo().getReasonPhrase(), null)
        .build();
  }

  @ServerExceptionMapper
  public Response unexpected(Exception e) {
    LOG.error("request failed", e);
    return answer(500, "internal", "The request failed on our side.", null).build();
  }

  private static Response.ResponseBuilder answer(
      int status, String slug, String detail, String field) {
    return Response.status(status)
        .type(MEDIA_TYPE)
        .entity(ProblemBody.of(status, slug, detail, field));
  }
}
