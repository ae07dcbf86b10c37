package org.anyuan.common.http;

import java.util.Optional;
import java.util.function.Function;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** From outcomes to statuses. */
public final class Answers {
  private Answers() {}

  public static <T, V> V view(Outcome<T> outcome, Function<T, V> view) {
    return switch (outcome) {
      case Outcome.Changed<T>(var value) -> view.apply(value);
      case Outcome.Unchanged<T>(var value) -> view.apply(value);
      case Outcome.Refused<T>(var reason, var field, var message) ->
          throw problem(reason, field, message);
    };
  }

  public static <T, V> V found(Optional<T> value, Function<T, V> view) {
    return value.map(view).orElseThrow(() -> Problem.notFound("Not known here (没有找到)."));
  }

  public static <V> RestResponse<V> created(String location, V view) {
    return ResponseBuilder.<V>create(RestResponse.Status.CREATED)
        .entity(view)
        // As it is, so that it holds behind the front door, too.
        .header("Location", location)
        .build();
  }

  private static Problem problem(Reason reason, String field, String message) {
    return switch (reason) {
      case INVALID -> Problem.invalid(field, message);
      case NOT_FOUND -> Problem.notFound(message);
      case CONFLICT -> Problem.of(409, "conflict", field, field + ": " + message);
      case OUTSIDE_SCOPE -> Problem.of(403, "outside-scope", field, field + ": " + message);
      case FORBIDDEN -> Problem.of(403, "forbidden-field", field, field + ": " + message);
    };
  }
}
