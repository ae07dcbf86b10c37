package org.anyuan.ledger.domain;

import java.util.List;

/** Over what a school's press can reach us: its devices in use, and the back-up lines they have. */
public record AlarmPaths(List<OfProtocol> byProtocol) {
  /** A school needs this many, so that it is not mute when one fails. */
  public static final int ENOUGH = 2;

  public record OfProtocol(DeviceProtocol protocol, long devices, long backupLines) {}

  public long count() {
    return byProtocol.stream().mapToLong(p -> p.devices() + p.backupLines()).sum();
  }

  public boolean hasSecond() {
    return count() >= ENOUGH;
  }
}
