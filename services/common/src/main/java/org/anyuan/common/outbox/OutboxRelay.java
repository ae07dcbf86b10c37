package org.anyuan.common.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.anyuan.common.time.PeriodicWork;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Relays the outbox on a thread of its own: at once after a commit of this copy, and every second
 * for what another copy or a crash left. It tries for as long as it takes, and says so once for
 * each outage.
 */
@ApplicationScoped
public class OutboxRelay {
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final long SWEEP_MILLIS = 1000;

  private final boolean enabled;
  private final String bootstrapServers;
  private final Instance<Pool> pools;
  private final OutboxGauges gauges;
  private final PeriodicWork work = new PeriodicWork("outbox-relay", SWEEP_MILLIS, this::sweep);
  private OutboxRows rows;
  private KafkaOutput output;
  private boolean failing;

  OutboxRelay(
      @ConfigProperty(name = "anyuan.outbox.enabled", defaultValue = "false") boolean enabled,
      @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "127.0.0.1:9092")
          String bootstrapServers,
      Instance<Pool> pools,
      MeterRegistry metrics,
      Clock clock) {
    this.enabled = enabled;
    this.bootstrapServers = bootstrapServers;
    this.pools = pools;
    this.gauges = new OutboxGauges(metrics, clock);
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      rows = new OutboxRows(pools.get());
      gauges.register();
      work.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    work.close();
  }

  void wake() {
    work.wake();
  }

  /** On the work's thread alone. True: there may be more to do at once. */
  private boolean sweep() {
    if (output == null) {
      output = KafkaOutput.to(bootstrapServers);
      work.onClose(output::close);
    }
    var done = rows.relay(this::send);
    gauges.update(rows.backlog());
    return done == OutboxRows.BATCH;
  }

  private Map<OutboxRow, Delivery> send(Collection<OutboxRow> batch) {
    var results = new KeyOrderedSender(output::send).send(batch);
    results.forEach(
        (row, delivery) -> {
          if (delivery instanceof Delivery.Refused refused) {
            LOG.errorf(
                "outbox row refused for good id=%d topic=%s reason=%s",
                row.id(), row.topic(), refused.reason());
          }
        });
    var put = results.values().stream().filter(d -> d instanceof Delivery.Later).findFirst();
    if (put.isPresent() && !failing) {
      LOG.warnf("outbox waits for Kafka oldestId=%d %s", batch.iterator().next().id(), put.get());
    } else if (put.isEmpty() && failing) {
      LOG.info("outbox relays again");
    }
    failing = put.isPresent();
    return results;
  }
}
