package org.anyuan.local.compose;

import java.nio.file.Path;
import org.anyuan.local.supervise.RunFolder;

/**
 * What is to run in containers: with one broker or with three, each with volumes, and so secrets,
 * of its own.
 */
public record Project(int brokers) {

  public Project {
    if (brokers != 1 && brokers != 3) {
      throw new IllegalArgumentException("ANYUAN_KAFKA_BROKERS is 1 or 3, not " + brokers);
    }
  }

  public static Project fromEnvironment() {
    return new Project(Integer.parseInt(System.getenv().getOrDefault("ANYUAN_KAFKA_BROKERS", "1")));
  }

  /** As {@code deploy/docker/compose} names it. */
  public String name() {
    return brokers == 1 ? "anyuan" : "anyuan-three";
  }

  /** What {@code docker-compose.yml} reads. */
  public RunFolder folder() {
    return new RunFolder(Path.of(".compose", String.valueOf(brokers)).toAbsolutePath());
  }

  /** How people, and devices over HTTP, come in. */
  public String door() {
    return System.getenv().getOrDefault("ANYUAN_DOOR", "http://127.0.0.1:8080");
  }

  /** How a client on this machine reaches the brokers. */
  public String kafka() {
    return brokers == 1 ? "127.0.0.1:9092" : "127.0.0.1:9092,127.0.0.1:9094,127.0.0.1:9095";
  }
}
