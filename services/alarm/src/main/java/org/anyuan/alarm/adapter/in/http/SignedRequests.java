package org.anyuan.alarm.adapter.in.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.anyuan.alarm.application.AlarmSettings;
import org.anyuan.alarm.application.AuthenticateDevice;
import org.anyuan.alarm.application.Authentication.Authentic;
import org.anyuan.alarm.application.Authentication.Disabled;
import org.anyuan.alarm.application.Authentication.NotAuthentic;
import org.anyuan.alarm.application.Authentication.NotYetKnown;
import org.anyuan.alarm.application.Authentication.OutOfTime;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.secret.WebhookSignature;
import org.anyuan.proto.ledger.v1.Device;

/** Whose a request is, by its Standard Webhooks signature. */
@ApplicationScoped
class SignedRequests {
  private static final int MAX_HEADER = 1000;

  private final AuthenticateDevice devices;
  private final Clock clock;
  private final AlarmSettings settings;

  SignedRequests(AuthenticateDevice devices, Clock clock, AlarmSettings settings) {
    this.devices = devices;
    this.clock = clock;
    this.settings = settings;
  }

  static WebhookSignature signature(HttpServerRequest request) {
    return new WebhookSignature(
        header(request, "webhook-id"),
        header(request, "webhook-timestamp"),
        header(request, "webhook-signature"));
  }

  private static String header(HttpServerRequest request, String name) {
    var value = request.getHeader(name);
    if (value == null || value.isEmpty() || value.length() > MAX_HEADER) {
      throw Problem.of(401, "signature-required", "The request needs the header " + name + ".");
    }
    return value;
  }

  Device authentic(String deviceId, WebhookSignature signature, byte[] body) {
    return switch (devices.authenticate(deviceId, signature, body)) {
      case Authentic(var device, var _) -> device;
      case NotAuthentic() ->
          throw Problem.of(
              401,
              "signature-invalid",
              "No device of this id signed this request with its secret.");
      case OutOfTime() ->
          throw Problem.of(
              401,
              "timestamp-out-of-range",
              "webhook-timestamp is not within %d s of our clock, which says %s."
                  .formatted(
                      settings.timestampTolerance().toSeconds(),
                      clock.instant().truncatedTo(ChronoUnit.SECONDS)));
      case Disabled() -> throw Problem.of(403, "device-disabled", "The device is disabled.");
      case NotYetKnown() ->
          throw Problem.unavailable("The devices are not all known yet.", retryAfter());
    };
  }

  int retryAfter() {
    return (int) Math.max(1, settings.retryAfter().toSeconds());
  }
}
