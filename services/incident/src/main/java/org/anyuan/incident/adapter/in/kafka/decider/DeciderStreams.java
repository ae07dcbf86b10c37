package org.anyuan.incident.adapter.in.kafka.decider;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.anyuan.common.directory.Directory;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs the decider from start to stop of the process. */
@ApplicationScoped
class DeciderStreams {
  private static final Logger LOG = Logger.getLogger(DeciderStreams.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  /**
   * What was decided since is decided again after a crash. A commit stops the thread until the
   * broker has all that it sent, so more often is felt by the presses that come meanwhile.
   */
  static final Duration COMMIT_EVERY = Duration.ofSeconds(3);

  /**
   * Of one write to the changelog. An incident full to its bounds takes 175 kB, and a school may
   * have dozens that nobody closed; a write that is refused would stop the partition.
   */
  private static final int MAX_STATE_BYTES = 8 * 1024 * 1024;

  private final DeciderConfig config;
  private final Clock clock;
  private final Directory directory;
  private final String bootstrapServers;
  private volatile KafkaStreams streams;

  DeciderStreams(
      DeciderConfig config,
      Clock clock,
      Directory directory,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.config = config;
    this.clock = clock;
    this.directory = directory;
    this.bootstrapServers = bootstrapServers;
  }

  void start(@Observes StartupEvent event) {
    if (!config.enabled()) {
      return;
    }
    var topology = DeciderTopology.build(config.policy(), clock, directory);
    streams = new KafkaStreams(topology, properties());
    streams.setUncaughtExceptionHandler(
        e -> {
          LOG.error("a decider thread failed and is replaced", e);
          return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    streams.setStateListener((now, before) -> LOG.infof("decider is %s, was %s", now, before));
    streams.start();
  }

  void stop(@Observes ShutdownEvent event) {
    if (streams != null) {
      streams.close(CLOSE_WITHIN);
    }
  }

  /** Deciding, or about to after a move of partitions. */
  boolean running() {
    return !config.enabled() || (streams != null && streams.state().isRunningOrRebalancing());
  }

  /**
   * What one input causes goes out together, a millisecond after the first of it: in requests of
   * its own for each record it would cost the broker, and with it the next input, more than that. A
   * broker that is back is found at once.
   */
  private Properties properties() {
    var p = new Properties();
    p.put(StreamsConfig.APPLICATION_ID_CONFIG, DeciderTopology.GROUP);
    p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    p.put(StreamsConfig.STATE_DIR_CONFIG, config.stateDir().toString());
    p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads());
    p.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, config.standbys());
    p.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, config.replicationFactor());
    p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_EVERY.toMillis());
    p.put(StreamsConfig.RECONNECT_BACKOFF_MS_CONFIG, 50);
    p.put(StreamsConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    p.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 1);
    p.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MAX_STATE_BYTES);
    p.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), MAX_STATE_BYTES);
    p.put(StreamsConfig.topicPrefix(TopicConfig.SEGMENT_BYTES_CONFIG), MAX_STATE_BYTES);
    // A state is written again with each press of its school: most of what a broker, or the next
    // owner of a partition, reads before the lanes go on.
    p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    p.put(StreamsConfig.producerPrefix(ProducerConfig.ACKS_CONFIG), "all");
    p.put(StreamsConfig.producerPrefix(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG), true);
    p.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
        config.instanceId());
    p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6000);
    p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 1500);
    p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    return p;
  }
}
