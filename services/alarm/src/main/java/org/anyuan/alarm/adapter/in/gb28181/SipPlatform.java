package org.anyuan.alarm.adapter.in.gb28181;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.anyuan.alarm.application.AcceptPress;
import org.anyuan.alarm.application.DeviceHeard;
import org.anyuan.alarm.application.FindDevice;
import org.anyuan.alarm.application.PressMetrics;
import org.anyuan.alarm.application.WatchDevices;

/** All of a platform that devices register with, put together. Made on the event loop it is on. */
final class SipPlatform implements Registrar.Listener {
  private static final int REALM_DIGITS = 10;
  private static final int TICK_MILLIS = 100;
  private static final int SWEEP_MILLIS = 1000;

  /** What is known of devices that have shown who they are, so that these are seldom reached. */
  private static final int MAX_NONCES = 200_000;

  private static final int MAX_TRANSACTIONS = 50_000;
  private static final int MAX_REQUESTS = 50_000;
  private static final int MAX_RESETS = 20_000;
  private static final int MAX_EARLY = 5_000;

  private final Vertx vertx;
  private final TcpListener tcp;
  private final UdpListener udp;
  private final ServerTransactions transactions;
  private final ClientTransactions waiting;
  private final Registrations registrations;
  private final Registrar registrar;
  private final Messages messages;
  private final Resets resets;
  private final Optional<Subscriptions> subscriptions;

  // Of the loop's doing, read by the metrics.
  private volatile int connected;
  private volatile int registered;
  private long tick;
  private long sweep;

  /** What it asks of the service. */
  record UseCases(
      FindDevice devices,
      AcceptPress presses,
      DeviceHeard heard,
      WatchDevices watch,
      PressMetrics metrics) {}

  SipPlatform(
      Vertx vertx, SipSettings settings, UseCases service, MeterRegistry registry, Clock clock) {
    this.vertx = vertx;
    var context = vertx.getOrCreateContext();
    Executor loop = work -> context.runOnContext(on -> work.run());
    LongSupplier nanos = System::nanoTime;
    var realm = settings.realm().orElse(settings.serverId().substring(0, REALM_DIGITS));
    var nonces = new Nonces(clock, settings.nonceLifetime(), MAX_NONCES);
    var proofs = new Proofs(service.devices(), nonces, realm, settings.algorithms());
    transactions = new ServerTransactions(nanos, MAX_TRANSACTIONS);
    waiting = new ClientTransactions(nanos, MAX_REQUESTS);
    registrations = new Registrations(clock, device -> service.watch().ending(device).isPresent());
    var requests = new OurRequests(waiting, settings.serverId(), realm);
    resets =
        new Resets(
            requests,
            registrations::flow,
            nanos,
            settings.resetInterval(),
            MAX_RESETS,
            outcome -> registry.counter("anyuan.alarm.sip.resets", "outcome", outcome).increment());
    subscriptions =
        settings.subscribe() ? Optional.of(new Subscriptions(requests, nanos)) : Optional.empty();
    registrar =
        new Registrar(
            proofs, registrations, service.heard(), service.metrics(), clock, settings, this);
    messages =
        new Messages(
            proofs,
            registrations,
            new EarlyAlarms(nanos, MAX_EARLY),
            new Alarms(proofs, service.presses(), service.heard(), settings.timeZone()),
            new FollowUp(requests, resets),
            service.heard(),
            service.metrics(),
            loop);
    var receiver = new SipReceiver(registrar, messages, transactions, waiting, service.metrics());
    tcp = new TcpListener(vertx, settings, receiver, registrar::broken);
    udp = new UdpListener(vertx, settings, receiver::received);
    registry.gauge("anyuan.alarm.sip.connections", this, platform -> platform.connected);
    registry.gauge("anyuan.alarm.sip.registrations", this, platform -> platform.registered);
  }

  Future<Void> listen() {
    tick =
        vertx.setPeriodic(
            TICK_MILLIS,
            timer -> {
              waiting.tick();
              resets.tick();
            });
    sweep =
        vertx.setPeriodic(
            SWEEP_MILLIS,
            timer -> {
              transactions.expire();
              registrar.expire();
              tcp.closeOverdue();
              connected = tcp.open();
              registered = registrations.size();
            });
    return Future.all(tcp.listen(), udp.listen()).mapEmpty();
  }

  Future<Void> close() {
    vertx.cancelTimer(tick);
    vertx.cancelTimer(sweep);
    return Future.all(tcp.close(), udp.close()).mapEmpty();
  }

  @Override
  public void registered(
      Registration registration, Optional<Registration> before, Duration granted) {
    messages.registered(registration);
    subscriptions.ifPresent(all -> all.registered(registration, before, granted));
  }

  @Override
  public void gone(String code) {
    subscriptions.ifPresent(all -> all.gone(code));
  }
}
