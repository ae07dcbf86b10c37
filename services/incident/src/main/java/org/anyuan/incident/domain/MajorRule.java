package org.anyuan.incident.domain;

import java.util.Optional;

/** The rules that make an incident major without a person. */
public enum MajorRule {
  /** As many different devices as the policy names. */
  SEVERAL_DEVICES,
  /** Duress or a silent panic, and a second device. */
  SECOND_DEVICE_UNDER_THREAT;

  static Optional<MajorRule> of(Draft incident, Policy policy) {
    if (incident.devices.size() >= policy.majorDevices()) {
      return Optional.of(SEVERAL_DEVICES);
    }
    var threat = incident.kinds.stream().anyMatch(AlarmKind::silentAtSchool);
    return threat && incident.devices.size() >= 2
        ? Optional.of(SECOND_DEVICE_UNDER_THREAT)
        : Optional.empty();
  }
}
