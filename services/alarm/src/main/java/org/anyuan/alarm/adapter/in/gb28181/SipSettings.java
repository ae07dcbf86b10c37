package org.anyuan.alarm.adapter.in.gb28181;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Where devices of GB/T 28181 are listened to, as what, and how much of it they may have. */
@ConfigMapping(prefix = "anyuan.alarm.sip")
interface SipSettings {
  @WithDefault("true")
  boolean enabled();

  @WithDefault("0.0.0.0")
  String host();

  /** TCP and UDP. */
  @WithDefault("5060")
  int port();

  /** The host by which devices reach us; absent: the address of ours on the way to each. */
  Optional<String> advertisedHost();

  /** The platform's own code (SIP 服务器编号), 20 digits. */
  @WithDefault("42000000002000000001")
  String serverId();

  /** The SIP domain (SIP 域); absent: the first ten digits of the server's code. */
  Optional<String> realm();

  /**
   * Offered for the digest, the best first. SHA-256 before MD5 is for where every device passes
   * over a challenge that it does not know; many do not.
   */
  @WithDefault("MD5")
  List<DigestAlgorithm> algorithms();

  /** From a challenge to the answer to it. */
  @WithDefault("60s")
  Duration nonceLifetime();

  @WithDefault("60s")
  Duration minExpires();

  @WithDefault("24h")
  Duration maxExpires();

  /** In which devices write their times, and are told ours. */
  @WithDefault("Asia/Shanghai")
  ZoneId timeZone();

  /** Whether devices are asked to tell of their alarms. */
  @WithDefault("true")
  boolean subscribe();

  /** Between two resets of an input. */
  @WithDefault("5s")
  Duration resetInterval();

  /** Without a message for so long, a connection is closed. */
  @WithDefault("10m")
  Duration idleTimeout();

  /** From a message's first byte to its last. */
  @WithDefault("10s")
  Duration messageTimeout();

  /** A connection on which nobody has shown by then who they are is closed. */
  @WithDefault("30s")
  Duration proveWithin();

  /** One more, and the connection that was quiet longest is closed for it. */
  @WithDefault("20000")
  int maxConnections();

  /** Many devices may stand behind one address of a carrier. */
  @WithDefault("1000")
  int maxConnectionsPerAddress();
}
