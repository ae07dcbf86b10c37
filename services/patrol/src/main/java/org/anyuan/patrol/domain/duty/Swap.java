package org.anyuan.patrol.domain.duty;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;

/**
 * One holder asks another to exchange duties (换岗). Nothing changes before the other consents.
 *
 * @param asked whose consent it takes
 * @param schoolId of the asking one's duty, which goes for its region, too
 */
public record Swap(
    SwapId id,
    DutyId mine,
    DutyId theirs,
    Holder asks,
    Holder asked,
    String schoolId,
    RegionPath path,
    State state,
    long version) {
  /** How it stands. All but the first are final. */
  public enum State {
    PROPOSED,
    ACCEPTED,
    DECLINED,
    /** One of the duties was no longer both theirs to give and still to come. */
    LAPSED
  }

  /** Both have somebody, of the same role, and have not begun. */
  public static Outcome<Swap> propose(SwapId id, Duty mine, Duty theirs, Instant now) {
    var wrong = reasonAgainst(mine, theirs, now);
    return wrong.isPresent()
        ? Outcome.refused(Reason.CONFLICT, "withDutyId", wrong.get())
        : new Outcome.Changed<>(
            new Swap(
                id,
                mine.id(),
                theirs.id(),
                mine.life().holder().orElseThrow(),
                theirs.life().holder().orElseThrow(),
                mine.spot().schoolId(),
                mine.spot().path(),
                State.PROPOSED,
                1));
  }

  private static Optional<String> reasonAgainst(Duty mine, Duty theirs, Instant now) {
    if (mine.id().equals(theirs.id())) {
      return Optional.of("two different duties");
    }
    if (!(mine.life() instanceof DutyLife.Planned && theirs.life() instanceof DutyLife.Planned)) {
      return Optional.of("both duties must be planned and have somebody");
    }
    if (mine.role() != theirs.role()) {
      return Optional.of("both duties must ask for the same role");
    }
    return now.isBefore(mine.begin()) && now.isBefore(theirs.begin())
        ? Optional.empty()
        : Optional.of("both duties must be still to come");
  }

  public Outcome<Swap> accept(Duty mineNow, Duty theirsNow, Instant now) {
    return switch (state) {
      case PROPOSED -> to(stands(mineNow, theirsNow, now) ? State.ACCEPTED : State.LAPSED);
      case ACCEPTED -> new Outcome.Unchanged<>(this);
      case DECLINED, LAPSED -> over();
    };
  }

  private boolean stands(Duty mineNow, Duty theirsNow, Instant now) {
    return reasonAgainst(mineNow, theirsNow, now).isEmpty()
        && mineNow.life().holder().equals(Optional.of(asks))
        && theirsNow.life().holder().equals(Optional.of(asked));
  }

  public Outcome<Swap> decline() {
    return switch (state) {
      case PROPOSED -> to(State.DECLINED);
      case DECLINED -> new Outcome.Unchanged<>(this);
      case ACCEPTED, LAPSED -> over();
    };
  }

  private Outcome<Swap> to(State next) {
    return new Outcome.Changed<>(
        new Swap(id, mine, theirs, asks, asked, schoolId, path, next, version + 1));
  }

  private static Outcome<Swap> over() {
    return Outcome.refused(Reason.CONFLICT, "id", "the swap is over");
  }
}
