package org.anyuan.alarm.adapter.in.dc09;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Listens for panels while the service runs. Everything of it is on one event loop, so that nothing
 * of a connection needs a lock; a frame takes tens of microseconds of it.
 */
@ApplicationScoped
class Dc09Server {
  private static final Logger LOG = Logger.getLogger(Dc09Server.class);
  private static final int START_SECONDS = 10;

  /** After what must be there before the first press. */
  private static final int LATE = Interceptor.Priority.APPLICATION + 500;

  private final Vertx vertx;
  private final Dc09Settings settings;
  private final Receiver receiver;
  private TcpListener tcp;
  private UdpListener udp;

  Dc09Server(Vertx vertx, Dc09Settings settings, Receiver receiver, MeterRegistry registry) {
    this.vertx = vertx;
    this.settings = settings;
    this.receiver = receiver;
    registry.gauge("anyuan.alarm.dc09.connections", this, Dc09Server::connections);
  }

  /** A port that cannot be had ends the service: no panel's alarm may go unheard in silence. */
  void start(@Observes @Priority(LATE) StartupEvent event)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (!settings.enabled()) {
      LOG.info("DC-09 is off");
      return;
    }
    var listening = Promise.<Void>promise();
    vertx.getOrCreateContext().runOnContext(loop -> listen().onComplete(listening));
    var unused =
        listening
            .future()
            .toCompletionStage()
            .toCompletableFuture()
            .get(START_SECONDS, TimeUnit.SECONDS);
    LOG.infof("DC-09 listens on TCP and UDP host=%s port=%d", settings.host(), settings.port());
  }

  private Future<Void> listen() {
    tcp = new TcpListener(vertx, settings, receiver);
    udp = new UdpListener(vertx, settings, receiver);
    return Future.all(tcp.listen(), udp.listen()).mapEmpty();
  }

  void stop(@Observes ShutdownEvent event) {
    if (tcp != null) {
      var unused = Future.all(tcp.close(), udp.close());
    }
  }

  private double connections() {
    return tcp == null ? 0 : tcp.open();
  }
}
