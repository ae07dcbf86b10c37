package org.anyuan.alarm.adapter.in.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.anyuan.alarm.adapter.in.json.HeartbeatJson;
import org.anyuan.alarm.adapter.in.json.InvalidPayload;
import org.anyuan.alarm.application.DeviceHeard;
import org.anyuan.common.problem.Problem;

/**
 * A heartbeat over HTTP: {@code POST /api/v1/alarms/heartbeats}, signed as a press is and described
 * beside it. So a device that otherwise only presses shows that it lives, without a press.
 */
@ApplicationScoped
class HeartbeatRoute {
  private static final int MAX_BODY_BYTES = 4096;

  private final SignedRequests signed;
  private final DeviceHeard heard;
  private final Answers answers;

  HeartbeatRoute(SignedRequests signed, DeviceHeard heard, Answers answers) {
    this.signed = signed;
    this.heard = heard;
    this.answers = answers;
  }

  void register(@Observes Router router) {
    router.post("/api/v1/alarms/heartbeats").handler(this::receive);
  }

  private void receive(RoutingContext context) {
    BoundedBody.read(
        context.request(),
        MAX_BODY_BYTES,
        body -> answer(context, body),
        () -> {
          context.response().putHeader(HttpHeaders.CONNECTION, "close");
          answers.problem(
              context.response(),
              Problem.of(
                  413, "body-too-large", "The body is larger than " + MAX_BODY_BYTES + " bytes."));
        });
  }

  private void answer(RoutingContext context, byte[] body) {
    try {
      var signature = SignedRequests.signature(context.request());
      var deviceId = HeartbeatJson.deviceId(body);
      var device = signed.authentic(deviceId, signature, body);
      heard.heartbeat(device.getDeviceId(), HeartbeatJson.heartbeat(body));
      var unused = context.response().setStatusCode(204).end();
    } catch (InvalidPayload invalid) {
      answers.problem(context.response(), PressRoute.problem(invalid));
    } catch (Problem problem) {
      answers.problem(context.response(), problem);
    } catch (RuntimeException e) {
      context.fail(e);
    }
  }
}
