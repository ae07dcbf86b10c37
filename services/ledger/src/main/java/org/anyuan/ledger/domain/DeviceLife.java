package org.anyuan.ledger.domain;

import java.util.Optional;

/** What a device is up to. From {@link Retired} nothing leads back. */
public sealed interface DeviceLife {
  Countersignature countersignature();

  /** It can still be changed. */
  sealed interface Live extends DeviceLife {
    Live with(Countersignature now);

    default Retired retire(Optional<DeviceId> replacedBy) {
      return new Retired(countersignature(), replacedBy);
    }
  }

  /** Its presses count. */
  record InUse(Countersignature countersignature) implements Live {
    Disabled disable(String reason) {
      return new Disabled(countersignature, reason);
    }

    @Override
    public InUse with(Countersignature now) {
      return new InUse(now);
    }
  }

  /**
   * Known and not listened to.
   *
   * @param reason in an officer's words; empty where it was disabled before reasons were kept
   */
  record Disabled(Countersignature countersignature, String reason) implements Live {
    InUse enable() {
      return new InUse(countersignature);
    }

    @Override
    public Disabled with(Countersignature now) {
      return new Disabled(now, reason);
    }
  }

  /**
   * Out of use for good.
   *
   * @param replacedBy what took its place, where something did
   */
  record Retired(Countersignature countersignature, Optional<DeviceId> replacedBy)
      implements DeviceLife {}
}
