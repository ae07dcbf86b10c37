package org.anyuan.alarm.adapter.in.mqtt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How MQTT may be tuned, and what it is held to. */
@ConfigMapping(prefix = "anyuan.alarm.mqtt")
public interface MqttSettings {
  @WithDefault("true")
  boolean enabled();

  @WithDefault("0.0.0.0")
  String host();

  @WithDefault("1883")
  int port();

  Tls tls();

  /** From the TCP connection to a whole CONNECT, however slowly its bytes come. */
  @WithDefault("5s")
  Duration connectWithin();

  @WithDefault("50000")
  int maxSessions();

  /** Connections that have not said yet who they are; one more, and the oldest is closed. */
  @WithDefault("10000")
  int maxConnecting();

  @WithDefault("65536")
  int maxPayloadBytes();

  /** Publishes of one session that wait for their answer; no more is read until one has it. */
  @WithDefault("10")
  int maxInFlight();

  /** What a device has not read yet; no more is read from it until it has. */
  @WithDefault("65536")
  int maxUnsentBytes();

  /** A device that does not read for this long is closed. */
  @WithDefault("10s")
  Duration unsentFor();

  /** Apart from HTTP's: a storm of handshakes must not hold up presses that come in there. */
  @WithDefault("2")
  int threads();

  /** There is TLS as soon as there is a certificate. */
  interface Tls {
    @WithDefault("8883")
    int port();

    /** PEM, the whole chain. */
    Optional<Path> certificate();

    /** PEM, PKCS#8. */
    Optional<Path> key();

    /** PEM: who may issue client certificates. Without it none is asked for. */
    Optional<Path> clientAuthorities();
  }
}
