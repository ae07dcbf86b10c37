package org.anyuan.alarm.adapter.in.gb28181;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import org.anyuan.alarm.application.DeviceHeard;
import org.anyuan.alarm.application.DeviceSign;
import org.anyuan.alarm.application.FoundDevice;
import org.anyuan.alarm.application.PressMetrics;
import org.anyuan.alarm.application.StoresRefused;
import org.anyuan.alarm.domain.Heartbeat;
import org.anyuan.alarm.domain.Press;
import org.jboss.logging.Logger;

/**
 * MESSAGE and NOTIFY. 200 to an alarm says that it is durable; 503 that no store takes it; no
 * answer has the device send it again.
 */
final class Messages {
  private static final Logger LOG = Logger.getLogger(Messages.class);
  private static final Heartbeat ALIVE =
      new Heartbeat(OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());

  private final Proofs proofs;
  private final Registrations registrations;
  private final EarlyAlarms early;
  private final Alarms alarms;
  private final FollowUp followUp;
  private final DeviceHeard heard;
  private final PressMetrics metrics;
  private final Executor loop;

  Messages(
      Proofs proofs,
      Registrations registrations,
      EarlyAlarms early,
      Alarms alarms,
      FollowUp followUp,
      DeviceHeard heard,
      PressMetrics metrics,
      Executor loop) {
    this.proofs = proofs;
    this.registrations = registrations;
    this.early = early;
    this.alarms = alarms;
    this.followUp = followUp;
    this.heard = heard;
    this.metrics = metrics;
    this.loop = loop;
  }

  void received(Exchange exchange) {
    var code = exchange.request().headers().from().user();
    var found = proofs.find(code);
    var registration =
        registrations.heard(code, exchange.flow().back(exchange.request().headers().via()));
    if (registration.isPresent() && found instanceof FoundDevice.InUse device) {
      taken(exchange, new Sender(code, device.device(), registration.get().flow()));
      return;
    }
    switch (proofs.of(exchange.request(), code)) {
      case Proof.NotYetKnown() -> metrics.rejected("sip-not-yet-known");
      case Proof.Proven(var device, _) ->
          taken(exchange, new Sender(code, device, exchange.flow()));
      case Proof.ToBeAsked(var stale) -> unproven(exchange, code, found, stale);
      case Proof.Refused() -> {
        metrics.rejected("sip-not-authentic");
        exchange.answer(Status.FORBIDDEN);
      }
    }
  }

  /** It is asked to show who it is, by answering to this or by registering. */
  private void unproven(Exchange exchange, String code, FoundDevice found, boolean stale) {
    metrics.rejected("sip-not-registered");
    if (found instanceof FoundDevice.InUse) {
      try {
        if (Manscdp.parse(exchange.request().body()) instanceof Manscdp.Alarm(var notice)) {
          early.keep(
              code,
              exchange.flow().host(),
              new EarlyAlarms.Early(notice, number(exchange.request())));
        }
      } catch (InvalidManscdp _) {
        // It is told when it comes again, then of somebody whom we know.
      }
    }
    var challenges = proofs.challenges(stale).stream().map(c -> "WWW-Authenticate: " + c);
    exchange.answer(Status.UNAUTHORIZED, challenges.toArray(String[]::new));
  }

  void registered(Registration registration) {
    takeEarly(new Sender(registration.code(), registration.device(), registration.flow()));
  }

  /**
   * What it had sent before it showed who it is. It has its answer and does not send it again, so
   * what no store takes now is kept until it is heard again.
   */
  private void takeEarly(Sender sender) {
    for (var alarm : early.take(sender.code(), sender.flow().host())) {
      var unused =
          alarms
              .take(sender, alarm.notice(), alarm.transaction())
              .whenCompleteAsync(
                  (done, error) -> {
                    if (error == null) {
                      followUp.taken(sender, alarm.notice());
                    } else {
                      early.keep(sender.code(), sender.flow().host(), alarm);
                      LOG.errorf(
                          cause(error),
                          "early alarm not taken yet deviceId=%s",
                          sender.device().getDeviceId());
                    }
                  },
                  loop);
    }
  }

  private void taken(Exchange exchange, Sender sender) {
    exchange.keep();
    exchange.flow().proven();
    takeEarly(sender);
    try {
      switch (Manscdp.parse(exchange.request().body())) {
        case Manscdp.Alarm(var notice) -> alarm(exchange, sender, notice);
        case Manscdp.Keepalive(var well) -> {
          heard.heartbeat(sender.device().getDeviceId(), ALIVE);
          if (!well) {
            heard.sign(sender.device().getDeviceId(), DeviceSign.TROUBLE, "Keepalive");
          }
          exchange.answer(Status.OK);
        }
        case Manscdp.Answer answer -> {
          followUp.answered(sender, answer);
          exchange.answer(Status.OK);
        }
        case Manscdp.Other(var root, _) ->
            exchange.answer(root.equals("notify") ? Status.OK : Status.NOT_IMPLEMENTED);
      }
    } catch (InvalidManscdp e) {
      metrics.rejected("sip-body");
      exchange.answer(Status.BAD_REQUEST, Registrar.warning(e.getMessage()));
    }
  }

  private void alarm(Exchange exchange, Sender sender, AlarmNotice notice) {
    exchange.flow().begin();
    var unused =
        alarms
            .take(sender, notice, number(exchange.request()))
            .whenCompleteAsync(
                (done, error) -> {
                  exchange.flow().end();
                  switch (error == null ? null : cause(error)) {
                    case null -> {
                      exchange.answer(Status.OK);
                      followUp.taken(sender, notice);
                    }
                    case StoresRefused _ ->
                        exchange.answerForNow(Status.UNAVAILABLE, "Retry-After: 2");
                    case Throwable other -> {
                      LOG.errorf(
                          other, "press not taken deviceId=%s", sender.device().getDeviceId());
                      exchange.answerForNow(Status.SERVER_ERROR);
                    }
                  }
                },
                loop);
  }

  private static Throwable cause(Throwable error) {
    return error.getCause() == null ? error : error.getCause();
  }

  /** Of a request: the same however often it is sent, and at most 2^53-1 as a sequence is. */
  private static long number(SipMessage.Request request) {
    var headers = request.headers();
    var text = headers.callId() + ' ' + headers.cSeq().number();
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(ISO_8859_1));
      return ByteBuffer.wrap(digest).getLong() & Press.MAX_SEQUENCE;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
