package org.anyuan.patrol.domain.duty;

import java.time.Instant;
import java.util.Optional;

/** What becomes of one person's duty in one window. From {@link Done} nothing leads back. */
public sealed interface DutyLife {
  /** Whose it is; absent while nobody is assigned. */
  Optional<Holder> holder();

  /**
   * Somebody is asked for and nobody assigned.
   *
   * @param reason why whoever was assigned is absent; empty where nobody was
   */
  record Vacant(String reason) implements DutyLife {
    @Override
    public Optional<Holder> holder() {
      return Optional.empty();
    }
  }

  record Planned(Holder assigned) implements DutyLife {
    @Override
    public Optional<Holder> holder() {
      return Optional.of(assigned);
    }
  }

  /** It began, its grace is over, and nobody has checked in. */
  record Missing(Optional<Holder> holder, Instant since) implements DutyLife {}

  /**
   * Somebody stands there.
   *
   * @param late checked in after the grace
   * @param relieved how often another took over
   */
  record OnDuty(Holder standing, Presence in, boolean late, int relieved) implements DutyLife {
    @Override
    public Optional<Holder> holder() {
      return Optional.of(standing);
    }

    OnDuty relievedBy(Holder next, Presence now) {
      return new OnDuty(next, now, late, relieved + 1);
    }
  }

  record Done(Holder stood, Presence in, boolean late, Presence out) implements DutyLife {
    @Override
    public Optional<Holder> holder() {
      return Optional.of(stood);
    }
  }
}
