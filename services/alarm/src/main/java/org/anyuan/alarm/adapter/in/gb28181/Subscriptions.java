package org.anyuan.alarm.adapter.in.gb28181;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Subscriptions to alarms (9.11): some devices tell of alarms only who has subscribed. Asked for
 * after each registration, for a little longer than it holds, so that the next one comes in time. A
 * device that has no subscriptions says so, and tells of its alarms without.
 */
final class Subscriptions {
  private static final Logger LOG = Logger.getLogger(Subscriptions.class);
  private static final Duration LONGER = Duration.ofMinutes(1);
  private static final int GONE = 481;

  private final OurRequests requests;
  private final LongSupplier nanos;
  private final Map<String, Subscription> all = new HashMap<>();
  private long sn;

  Subscriptions(OurRequests requests, LongSupplier nanos) {
    this.requests = requests;
    this.nanos = nanos;
  }

  private record Subscription(OurRequests.Dialog dialog, long half, boolean asked) {}

  /**
   * A device registered.
   *
   * @param held for how long that holds
   */
  void registered(Registration registration, Optional<Registration> before, Duration held) {
    var known = all.get(registration.code());
    var sameRun = before.filter(old -> old.callId().equals(registration.callId())).isPresent();
    if (known != null && (known.asked() || (sameRun && nanos.getAsLong() < known.half()))) {
      return;
    }
    // Within the old one where there is one: a second would have every alarm told twice.
    ask(registration, known == null ? requests.dialog() : known.dialog().next(), held);
  }

  private void ask(Registration registration, OurRequests.Dialog dialog, Duration held) {
    var code = registration.code();
    var seconds = held.plus(LONGER).toSeconds();
    all.put(code, new Subscription(dialog, 0, true));
    requests.subscribe(
        code,
        registration.flow(),
        dialog,
        seconds,
        OurBodies.alarmQuery(Long.toString(++sn), code),
        answer -> answered(registration, dialog, held, answer));
  }

  private void answered(
      Registration registration,
      OurRequests.Dialog dialog,
      Duration held,
      Optional<SipMessage.Response> answer) {
    var code = registration.code();
    all.remove(code);
    if (answer.isEmpty()) {
      return;
    }
    var response = answer.get();
    if (response.status() < 300) {
      var half = nanos.getAsLong() + held.dividedBy(2).toNanos();
      all.put(code, new Subscription(dialog.answered(response.headers().to().tag()), half, false));
    } else if (response.status() == GONE && !dialog.remoteTag().isEmpty()) {
      ask(registration, requests.dialog(), held);
    } else {
      LOG.debugf(
          "no subscription to alarms deviceId=%s status=%d",
          registration.device().getDeviceId(), response.status());
    }
  }

  /** It is registered no longer. */
  void gone(String code) {
    all.remove(code);
  }

  int size() {
    return all.size();
  }
}
