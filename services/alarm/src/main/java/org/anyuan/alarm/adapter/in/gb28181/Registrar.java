package org.anyuan.alarm.adapter.in.gb28181;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anyuan.alarm.application.DeviceHeard;
import org.anyuan.alarm.application.PressMetrics;

/**
 * REGISTER (9.1): a device shows that it knows its password, says for how long, and is told our
 * time.
 */
final class Registrar {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,10}");
  private static final String DEFAULT_SECONDS = "3600";

  private final Proofs proofs;
  private final Registrations registrations;
  private final DeviceHeard heard;
  private final PressMetrics metrics;
  private final Clock clock;
  private final SipSettings settings;
  private final ZoneId zone;
  private final Listener listener;

  /** Hears who comes and goes. */
  interface Listener {
    /**
     * A device has registered, be it once more.
     *
     * @param granted for how long
     */
    void registered(Registration registration, Optional<Registration> before, Duration granted);

    /** It took its leave, or did not come again in time. */
    void gone(String code);
  }

  Registrar(
      Proofs proofs,
      Registrations registrations,
      DeviceHeard heard,
      PressMetrics metrics,
      Clock clock,
      SipSettings settings,
      Listener listener) {
    this.proofs = proofs;
    this.registrations = registrations;
    this.heard = heard;
    this.metrics = metrics;
    this.clock = clock;
    this.settings = settings;
    this.zone = settings.timeZone();
    this.listener = listener;
  }

  void register(Exchange exchange) {
    var code = exchange.request().headers().to().user();
    switch (proofs.of(exchange.request(), code)) {
      case Proof.NotYetKnown() -> metrics.rejected("sip-not-yet-known");
      case Proof.ToBeAsked(var stale) -> {
        var challenges = proofs.challenges(stale).stream().map(c -> "WWW-Authenticate: " + c);
        exchange.answer(Status.UNAUTHORIZED, challenges.toArray(String[]::new));
      }
      case Proof.Refused() -> {
        metrics.rejected("sip-not-authentic");
        exchange.answer(Status.FORBIDDEN);
      }
      case Proof.Proven proven -> {
        exchange.keep();
        exchange.flow().proven();
        proven(exchange, code, proven);
      }
    }
  }

  private void proven(Exchange exchange, String code, Proof.Proven proven) {
    var contact = exchange.request().headers().first("contact").orElse("");
    var seconds = seconds(exchange.request(), contact);
    if (seconds.isEmpty()) {
      exchange.answer(Status.BAD_REQUEST, warning("Expires or Contact cannot be read"));
    } else if (seconds.get().isZero()) {
      registrations
          .remove(code)
          .ifPresent(gone -> heard.status(gone.device().getDeviceId(), false));
      listener.gone(code);
      exchange.answer(Status.OK, date());
    } else if (seconds.get().compareTo(settings.minExpires()) < 0) {
      exchange.answer(
          Status.INTERVAL_TOO_BRIEF, "Min-Expires: " + settings.minExpires().toSeconds());
    } else {
      register(exchange, code, proven, contact, seconds.get());
    }
  }

  private void register(
      Exchange exchange, String code, Proof.Proven proven, String contact, Duration asked) {
    var granted = asked.compareTo(settings.maxExpires()) > 0 ? settings.maxExpires() : asked;
    var now = clock.instant();
    var until = proven.until().filter(end -> end.isBefore(now.plus(granted)));
    var flow = exchange.flow().back(exchange.request().headers().via());
    var callId = exchange.request().headers().callId();
    var registration =
        new Registration(code, proven.device(), flow, callId, until.orElse(now.plus(granted)));
    var before = registrations.put(registration);
    if (before.isEmpty()) {
      heard.status(proven.device().getDeviceId(), true);
    }
    exchange.answer(
        Status.OK,
        date(),
        "Expires: " + granted.toSeconds(),
        "Contact: <%s>;expires=%d".formatted(uri(contact, code, flow), granted.toSeconds()));
    listener.registered(registration, before, granted);
  }

  /** Of the contact, else of the request, else as the standard has it. */
  private static Optional<Duration> seconds(SipMessage.Request request, String contact) {
    var said = request.headers().first("expires").orElse(DEFAULT_SECONDS);
    if (!contact.isEmpty() && !contact.equals("*")) {
      try {
        said = NameAddr.parse(contact).parameters().getOrDefault("expires", said);
      } catch (InvalidSip _) {
        return Optional.empty();
      }
    }
    return SECONDS.matcher(said).matches()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(said)))
        : Optional.empty();
  }

  private static String uri(String contact, String code, Flow flow) {
    try {
      return NameAddr.parse(contact).uri();
    } catch (InvalidSip _) {
      return "sip:%s@%s:%d".formatted(code, flow.host(), flow.port());
    }
  }

  private String date() {
    return "Date: " + DeviceTime.format(clock.instant(), zone);
  }

  static String warning(String text) {
    return "Warning: 399 anyuan \"" + text + "\"";
  }

  /** Those who did not come again in time. */
  void expire() {
    for (var gone : registrations.expire()) {
      heard.lost(gone.device().getDeviceId());
      listener.gone(gone.code());
    }
  }

  /** A connection of devices that stay registered: they may just connect once more. */
  void broken(Flow flow) {
    registrations.broken(flow).forEach(gone -> heard.lost(gone.device().getDeviceId()));
  }
}
