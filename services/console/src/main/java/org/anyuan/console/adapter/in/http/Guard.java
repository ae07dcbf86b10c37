package org.anyuan.console.adapter.in.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.anyuan.common.problem.Problem;
import org.anyuan.console.domain.PlainPath;

/** Turns away, before anything is routed, what two servers could understand in two ways. */
@ApplicationScoped
class Guard {
  private static final int FIRST = -10_000;
  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);

  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,15}");

  private final Problems problems;

  Guard(Problems problems) {
    this.problems = problems;
  }

  void routes(@Observes Router router) {
    router.route().order(FIRST).handler(this::check);
    router.route().order(Integer.MAX_VALUE).handler(this::nothingHere);
  }

  private void check(RoutingContext context) {
    var fault = fault(context.request());
    if (fault.isPresent()) {
      problems.answer(context.request(), fault.get());
    } else {
      context.next();
    }
  }

  private void nothingHere(RoutingContext context) {
    problems.answer(context.request(), Problem.notFound("There is nothing at this path."));
  }

  private static Optional<Problem> fault(HttpServerRequest request) {
    if (!METHODS.contains(request.method())) {
      return Optional.of(Problem.of(405, "method-not-allowed", "This method is not used here."));
    }
    if (!request.uri().startsWith("/") || !PlainPath.matches(request.path())) {
      return Optional.of(
          Problem.of(400, "invalid-path", "The path is not in its plain form, without escapes."));
    }
    var encodings = request.headers().getAll("Transfer-Encoding");
    var lengths = request.headers().getAll("Content-Length");
    var chunked = encodings.size() == 1 && encodings.getFirst().equalsIgnoreCase("chunked");
    if (lengths.size() > 1
        || !lengths.stream().allMatch(length -> LENGTH.matcher(length).matches())
        || (!encodings.isEmpty() && (!chunked || !lengths.isEmpty()))
        || request.headers().getAll("Host").size() > 1) {
      return Optional.of(
          Problem.of(400, "ambiguous-request", "Length or host of the request are ambiguous."));
    }
    return Optional.empty();
  }
}
