package org.anyuan.alarm.adapter.in.isapi;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.anyuan.alarm.application.AlarmSettings;
import org.anyuan.alarm.application.AuthenticateDevice;
import org.anyuan.alarm.application.Authentication.Authentic;
import org.anyuan.alarm.application.Authentication.Disabled;
import org.anyuan.alarm.application.Authentication.NotAuthentic;
import org.anyuan.alarm.application.Authentication.NotYetKnown;
import org.anyuan.alarm.application.Authentication.OutOfTime;
import org.anyuan.alarm.application.PressMetrics;
import org.anyuan.alarm.application.StoresRefused;
import org.anyuan.common.problem.Problem;
import org.anyuan.proto.ledger.v1.Device;
import org.jboss.logging.Logger;

/**
 * {@code POST /api/v1/isapi/{deviceId}/{secret}}, described in META-INF/openapi.yaml. The secret is
 * looked at before a byte of the body is: only a device may have us read its pictures.
 *
 * <p>Every error is answered here. One that were left to the framework would be logged with the
 * address, and the address is the secret.
 */
@ApplicationScoped
class IsapiRoute {
  private static final Logger LOG = Logger.getLogger(IsapiRoute.class);
  private static final String PATH = "/api/v1/isapi/:deviceId/:secret";

  private final AuthenticateDevice devices;
  private final ReceiveAlert alerts;
  private final PressMetrics metrics;
  private final IsapiAnswers answers;
  private final AlarmSettings alarm;
  private final IsapiSettings settings;

  IsapiRoute(
      AuthenticateDevice devices,
      ReceiveAlert alerts,
      PressMetrics metrics,
      IsapiAnswers answers,
      AlarmSettings alarm,
      IsapiSettings settings) {
    this.devices = devices;
    this.alerts = alerts;
    this.metrics = metrics;
    this.answers = answers;
    this.alarm = alarm;
    this.settings = settings;
  }

  void register(@Observes Router router) {
    router.post(PATH).handler(this::receive);
  }

  private void receive(RoutingContext context) {
    try {
      var device = authentic(context.pathParam("deviceId"), context.pathParam("secret"));
      new Push(
              context.vertx(),
              context.request(),
              settings,
              document -> take(document, device),
              (durable, problem) -> settle(context, device, durable, problem))
          .read();
    } catch (Problem problem) {
      refuse(context, problem);
    }
  }

  private CompletableFuture<?> take(byte[] document, Device device) {
    return document.length == 0 ? alerts.heartbeat(device) : alerts.receive(document, device);
  }

  private Device authentic(String deviceId, String secret) {
    return switch (devices.authenticate(deviceId, UrlSecret.shown(secret))) {
      case Authentic(var device, var _) -> device;
      case NotAuthentic(), OutOfTime() ->
          throw Problem.of(
              401, "secret-invalid", "The address holds no device's id and its secret.");
      case Disabled() -> throw Problem.of(403, "device-disabled", "The device is disabled.");
      case NotYetKnown() ->
          throw Problem.unavailable("The devices are not all known yet.", retryAfter());
    };
  }

  private void settle(
      RoutingContext context, Device device, CompletableFuture<Boolean> durable, Problem problem) {
    if (problem != null) {
      refuse(context, problem);
      return;
    }
    var loop = context.vertx().getOrCreateContext();
    var unused =
        durable.whenComplete(
            (inJson, error) -> loop.runOnContext(back -> answer(context, device, inJson, error)));
  }

  private void answer(RoutingContext context, Device device, Boolean inJson, Throwable error) {
    closeUnlessRead(context);
    if (error == null) {
      answers.taken(context.response(), inJson);
      return;
    }
    var cause = error instanceof CompletionException ? error.getCause() : error;
    if (!(cause instanceof StoresRefused)) {
      LOG.errorf(cause, "press not taken deviceId=%s", device.getDeviceId());
    }
    answers.problem(
        context.response(), Problem.unavailable("No store could take the event.", retryAfter()));
  }

  private void refuse(RoutingContext context, Problem problem) {
    metrics.rejected("isapi-" + problem.slug());
    closeUnlessRead(context);
    answers.problem(context.response(), problem);
  }

  /** What is still being sent is not waited for. */
  private static void closeUnlessRead(RoutingContext context) {
    var request = context.request();
    if (!request.isEnded() && !context.response().headWritten()) {
      context.response().putHeader(HttpHeaders.CONNECTION, "close");
      context.response().endHandler(sent -> request.connection().close());
    }
  }

  private int retryAfter() {
    return (int) Math.max(1, alarm.retryAfter().toSeconds());
  }
}
