package org.anyuan.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker and its controller in this JVM. It may be stopped and started again on the
 * same port and data.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private final int port;
  private final int controllerPort;
  private final Path dataDir;
  private KafkaRaftServer server;

  public EmbeddedBroker(int port, int controllerPort, Path dataDir) {
    this.port = port;
    this.controllerPort = controllerPort;
    this.dataDir = dataDir;
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  public synchronized boolean running() {
    return server != null;
  }

  public synchronized void start() {
    if (server != null) {
      return;
    }
    Map<String, String> settings = settings();
    format(settings);
    Properties properties = new Properties();
    properties.putAll(settings);
    KafkaRaftServer starting =
        new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
    starting.startup();
    server = starting;
  }

  public synchronized void stop() {
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
      server = null;
    }
  }

  /** Returns when somebody else has stopped the broker. */
  public void awaitStop() {
    KafkaRaftServer running;
    synchronized (this) {
      running = server;
    }
    if (running != null) {
      running.awaitShutdown();
    }
  }

  @Override
  public void close() {
    stop();
  }

  private void format(Map<String, String> settings) {
    try {
      Files.createDirectories(dataDir);
      if (Files.exists(dataDir.resolve("meta.properties"))) {
        return;
      }
      Path file = dataDir.resolveSibling(dataDir.getFileName() + ".properties");
      Properties properties = new Properties();
      properties.putAll(settings);
      try (OutputStream out = Files.newOutputStream(file)) {
        properties.store(out, null);
      }
      String[] command = {
        "format", "--ignore-formatted", "-t", Uuid.randomUuid().toString(), "-c", file.toString()
      };
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      int result =
          StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8));
      if (result != 0) {
        throw new IllegalStateException(
            "Kafka's storage could not be formatted: " + said.toString(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("log.dirs", dataDir.toString());
    // Topics are planned in TopicPlan; a misspelt name must fail instead of making a topic.
    settings.put("auto.create.topics.enable", "false");

    // One node, so one copy of everything.
    settings.put("default.replication.factor", "1");
    settings.put("min.insync.replicas", "1");
    settings.put("offsets.topic.num.partitions", "1");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.num.partitions", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");

    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("group.min.session.timeout.ms", "3000");
    // After kill -9 the controller refuses the broker's new life until the old one's session is
    // over: the default of 9 s would use up the 10 s in which the police lane has to go on.
    settings.put("broker.session.timeout.ms", "1000");
    settings.put("broker.heartbeat.interval.ms", "200");
    settings.put("controller.quorum.election.timeout.ms", "200");
    settings.put("controller.quorum.election.backoff.max.ms", "200");

    // A laptop's share of memory and of disk, and few threads.
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "2");
    settings.put("num.recovery.threads.per.data.dir", "2");
    settings.put("log.cleaner.dedupe.buffer.size", "16777216");
    // After kill -9 each log is read from the last segment that was known to be on the disk, whole,
    // before the broker is back: small segments, and known within seconds.
    settings.put("log.segment.bytes", "2097152");
    settings.put("log.flush.offset.checkpoint.interval.ms", "5000");
    settings.put("log.index.size.max.bytes", "1048576");
    settings.put("metadata.log.segment.bytes", "16777216");
    settings.put("log.retention.hours", "168");
    return settings;
  }
}
