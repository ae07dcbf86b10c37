package org.anyuan.notify.adapter.in.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.anyuan.common.time.PeriodicWork;
import org.anyuan.notify.application.delivery.ChangedDeliveries;
import org.anyuan.notify.application.delivery.Reports;
import org.anyuan.notify.application.delivery.SendDeliveries;

/** Sends what is due at once and again and again, stores what channels answer, tells open pages. */
@ApplicationScoped
class Sending {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final SendDeliveries send;
  private final Reports reports;
  private final ChangedDeliveries changed;
  private final PeriodicWork sending = new PeriodicWork("notify-sending", 250, this::send);
  private final PeriodicWork storing = new PeriodicWork("notify-reports", 250, this::store);
  private final PeriodicWork telling = new PeriodicWork("notify-streams", 300, this::tell);

  Sending(SendDeliveries send, Reports reports, ChangedDeliveries changed) {
    this.send = send;
    this.reports = reports;
    this.changed = changed;
  }

  void start(@Observes StartupEvent event) {
    send.onWake(sending::wake);
    reports.onWake(storing::wake);
    changed.onWake(telling::wake);
    sending.start();
    storing.start();
    telling.start();
  }

  void stop(@Observes ShutdownEvent event) {
    sending.close();
    storing.close();
    telling.close();
  }

  private boolean send() {
    return send.send().await().atMost(DEADLINE);
  }

  private boolean store() {
    return reports.store(DEADLINE);
  }

  private boolean tell() {
    changed.look(DEADLINE);
    return false;
  }
}
