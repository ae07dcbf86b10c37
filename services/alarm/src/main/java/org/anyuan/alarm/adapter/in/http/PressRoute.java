package org.anyuan.alarm.adapter.in.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import org.anyuan.alarm.adapter.in.json.InvalidPayload;
import org.anyuan.alarm.adapter.in.json.PressJson;
import org.anyuan.alarm.application.AcceptPress;
import org.anyuan.alarm.application.Acceptance;
import org.anyuan.alarm.application.AlarmSettings;
import org.anyuan.alarm.application.PressMetrics;
import org.anyuan.common.problem.Problem;
import org.anyuan.proto.alarm.v1.Channel;

/**
 * A press over HTTP: {@code POST /api/v1/alarms}, described in META-INF/openapi.yaml. A plain route
 * instead of a Jakarta resource, since the signature is over the body's bytes, its size is to be
 * held while it is read, and a press is worked on where it arrives, on the event loop. Who may
 * press is told by the signature alone, whatever else a request carries.
 */
@ApplicationScoped
class PressRoute {
  private final SignedRequests signed;
  private final AcceptPress presses;
  private final PressMetrics metrics;
  private final Answers answers;
  private final AlarmSettings settings;

  PressRoute(
      SignedRequests signed,
      AcceptPress presses,
      PressMetrics metrics,
      Answers answers,
      AlarmSettings settings) {
    this.signed = signed;
    this.presses = presses;
    this.metrics = metrics;
    this.answers = answers;
    this.settings = settings;
  }

  void register(@Observes Router router) {
    router.post("/api/v1/alarms").handler(this::receive);
  }

  private void receive(RoutingContext context) {
    BoundedBody.read(
        context.request(),
        settings.maxBodyBytes(),
        body -> answer(context, body),
        () -> refuseSize(context));
  }

  private void answer(RoutingContext context, byte[] body) {
    var loop = context.vertx().getOrCreateContext();
    try {
      var unused =
          take(context.request(), body)
              .whenComplete(
                  (taken, error) -> loop.runOnContext(back -> settle(context, taken, error)));
    } catch (InvalidPayload invalid) {
      refuse(context, problem(invalid));
    } catch (Problem problem) {
      refuse(context, problem);
    } catch (RuntimeException e) {
      context.fail(e);
    }
  }

  private void refuse(RoutingContext context, Problem problem) {
    metrics.rejected(problem.slug());
    answers.problem(context.response(), problem);
  }

  static Problem problem(InvalidPayload invalid) {
    return invalid.field().isEmpty()
        ? Problem.of(400, "malformed-json", invalid.reason())
        : Problem.invalid(invalid.field(), invalid.reason());
  }

  private void settle(RoutingContext context, Acceptance taken, Throwable error) {
    if (error == null) {
      answers.taken(context.response(), taken);
    } else {
      answers.problem(
          context.response(),
          Problem.unavailable(
              "No store could take the press. Press again or dial 110. 报警未能送达，请重试或拨打110。",
              signed.retryAfter()));
    }
  }

  private CompletableFuture<Acceptance> take(HttpServerRequest request, byte[] body) {
    var signature = SignedRequests.signature(request);
    var json = PressJson.read(body);
    var device = signed.authentic(json.deviceId(), signature, body);
    return presses.accept(json.press(), device, Channel.CHANNEL_HTTP);
  }

  private void refuseSize(RoutingContext context) {
    metrics.rejected("body-too-large");
    var response = context.response().putHeader(HttpHeaders.CONNECTION, "close");
    // What is still being sent is not waited for.
    response.endHandler(sent -> context.request().connection().close());
    answers.problem(
        response,
        Problem.of(
            413,
            "body-too-large",
            "The body is larger than " + settings.maxBodyBytes() + " bytes."));
  }
}
