package org.anyuan.local;

import java.nio.file.Path;

/** The local stack's Kafka as a process of its own: {@code KafkaProcess PORT CONTROLLER DATA}. */
public final class KafkaProcess {

  private KafkaProcess() {}

  public static void main(String[] args) {
    Logs.toStandardOutput();
    EmbeddedBroker broker =
        new EmbeddedBroker(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Path.of(args[2]));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::stop, "stop-kafka"));
    broker.start();
    broker.awaitStop();
  }
}
