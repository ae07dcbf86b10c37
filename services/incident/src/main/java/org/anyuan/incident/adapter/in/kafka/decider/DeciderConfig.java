package org.anyuan.incident.adapter.in.kafka.decider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.anyuan.incident.domain.Audience;
import org.anyuan.incident.domain.Policy;

/** What a deployment sets of the decider; defaults are the design's. */
@ConfigMapping(prefix = "anyuan.decider")
interface DeciderConfig {
  @WithDefault("true")
  boolean enabled();

  /** Of this copy, and lasting: a restart under the same name takes its partitions back at once. */
  @WithDefault("incident-1")
  String instanceId();

  /** Holds lock files; the state itself is in memory and in its changelog. */
  @WithDefault("${java.io.tmpdir}/anyuan-incident")
  Path stateDir();

  @WithDefault("1")
  int threads();

  /** Warm copies on other instances; without another instance there is none. */
  @WithDefault("1")
  int standbys();

  /** Of the changelog; -1 takes the broker's default. */
  @WithDefault("-1")
  int replicationFactor();

  @WithDefault("30m")
  Duration joinWithin();

  @WithDefault("30s")
  Duration cancelGrace();

  @WithDefault("30s")
  Duration verifyDrillWithin();

  @WithDefault("1s")
  Duration coalesce();

  @WithDefault("3")
  int majorDevices();

  @WithDefault("72h")
  Duration reopenWithin();

  /** By lane: police, education, media. A lane without an entry has the default budget. */
  Map<String, Budget> budgets();

  /** All four or none. */
  interface Budget {
    Duration queued();

    Duration shown();

    Duration acknowledged();

    Duration escalated();
  }

  default Policy policy() {
    var all = new EnumMap<Audience, Policy.Budget>(Policy.defaults().budgets());
    budgets()
        .forEach(
            (lane, b) ->
                all.put(
                    Audience.valueOf(lane.toUpperCase(java.util.Locale.ROOT)),
                    new Policy.Budget(b.queued(), b.shown(), b.acknowledged(), b.escalated())));
    return new Policy(
        joinWithin(),
        cancelGrace(),
        verifyDrillWithin(),
        coalesce(),
        majorDevices(),
        reopenWithin(),
        Map.copyOf(all));
  }
}
