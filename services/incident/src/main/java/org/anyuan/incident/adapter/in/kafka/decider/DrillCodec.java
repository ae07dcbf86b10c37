package org.anyuan.incident.adapter.in.kafka.decider;

import static org.anyuan.common.cloudevents.Timestamps.instant;

import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.incident.domain.ButtonTest;
import org.anyuan.incident.domain.Confirmation;
import org.anyuan.incident.domain.DeviceId;
import org.anyuan.incident.domain.Drill;
import org.anyuan.proto.incident.v1.DeclaredTest;

/** Drills and declared button tests. */
final class DrillCodec {
  private DrillCodec() {}

  static org.anyuan.proto.incident.v1.Drill proto(Drill drill) {
    var to =
        org.anyuan.proto.incident.v1.Drill.newBuilder()
            .setWindowId(drill.window())
            .setVerifyBy(Timestamps.of(drill.verifyBy()));
    drill
        .confirmation()
        .ifPresent(c -> to.setConfirmedAt(Timestamps.of(c.at())).setConfirmedBy(c.by()));
    return to.build();
  }

  static Drill domain(org.anyuan.proto.incident.v1.Drill from) {
    return new Drill(
        from.getWindowId(),
        instant(from.getVerifyBy()),
        TaskCodec.optional(from.hasConfirmedAt(), from.getConfirmedAt())
            .map(at -> new Confirmation(at, from.getConfirmedBy())));
  }

  static DeclaredTest proto(ButtonTest test) {
    return DeclaredTest.newBuilder()
        .setDeviceId(test.device().value())
        .setFrom(Timestamps.of(test.from()))
        .setUntil(Timestamps.of(test.until()))
        .build();
  }

  static ButtonTest domain(DeclaredTest from) {
    return new ButtonTest(
        new DeviceId(from.getDeviceId()), instant(from.getFrom()), instant(from.getUntil()));
  }
}
