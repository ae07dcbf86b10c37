package org.anyuan.alarm.adapter.in.gb28181;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anyuan.alarm.application.AcceptPress;
import org.anyuan.alarm.application.DeviceHeard;
import org.anyuan.alarm.application.FindDevice;
import org.anyuan.alarm.application.PressMetrics;
import org.anyuan.alarm.application.WatchDevices;
import org.jboss.logging.Logger;

/** Listens for devices of GB/T 28181 while the service runs. */
@ApplicationScoped
class SipServer {
  private static final Logger LOG = Logger.getLogger(SipServer.class);
  private static final int START_SECONDS = 10;

  /** After what must be there before the first press. */
  private static final int LATE = Interceptor.Priority.APPLICATION + 500;

  private final Vertx vertx;
  private final SipSettings settings;
  private final FindDevice devices;
  private final AcceptPress presses;
  private final DeviceHeard heard;
  private final WatchDevices watch;
  private final PressMetrics metrics;
  private final MeterRegistry registry;
  private final Clock clock;
  private volatile SipPlatform platform;

  SipServer(
      Vertx vertx,
      SipSettings settings,
      FindDevice devices,
      AcceptPress presses,
      DeviceHeard heard,
      WatchDevices watch,
      PressMetrics metrics,
      MeterRegistry registry,
      Clock clock) {
    this.vertx = vertx;
    this.settings = settings;
    this.devices = devices;
    this.presses = presses;
    this.heard = heard;
    this.watch = watch;
    this.metrics = metrics;
    this.registry = registry;
    this.clock = clock;
  }

  /** A port that cannot be had ends the service: no device's alarm may go unheard in silence. */
  void start(@Observes @Priority(LATE) StartupEvent event)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (!settings.enabled()) {
      LOG.info("GB/T 28181 is off");
      return;
    }
    var listening = Promise.<Void>promise();
    var context = vertx.getOrCreateContext();
    context.runOnContext(
        loop -> {
          platform =
              new SipPlatform(
                  vertx,
                  settings,
                  new SipPlatform.UseCases(devices, presses, heard, watch, metrics),
                  registry,
                  clock);
          platform.listen().onComplete(listening);
        });
    var unused =
        listening
            .future()
            .toCompletionStage()
            .toCompletableFuture()
            .get(START_SECONDS, TimeUnit.SECONDS);
    LOG.infof("SIP listens on TCP and UDP host=%s port=%d", settings.host(), settings.port());
  }

  void stop(@Observes ShutdownEvent event) {
    if (platform != null) {
      var unused = platform.close();
    }
  }
}
