package org.anyuan.patrol.adapter.in.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.anyuan.common.http.PositionBody;
import org.anyuan.patrol.domain.calendar.Peak;
import org.anyuan.patrol.domain.duty.Duty;
import org.anyuan.patrol.domain.duty.DutyLife;
import org.anyuan.patrol.domain.duty.Presence;
import org.anyuan.patrol.domain.duty.Spot;
import org.anyuan.patrol.domain.post.PostRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One person's place in one window of one day. */
@Schema(name = "Duty")
record DutyView(
    String id,
    String schoolId,
    Spot.Kind spotKind,
    String spotId,
    String spotName,
    PositionBody position,
    int radiusMetres,
    LocalDate day,
    Peak peak,
    Instant begin,
    Instant end,
    PostRole role,
    boolean required,
    @Schema(description = "VACANT, PLANNED, MISSING, ON_DUTY or DONE") String state,
    @Schema(nullable = true) HolderBody holder,
    @Schema(nullable = true) PresenceView checkedIn,
    @Schema(nullable = true) PresenceView checkedOut,
    @Schema(description = "Checked in after the grace") boolean late,
    @Schema(description = "Why nobody has it, where whoever had it is absent") String absence,
    long version) {

  /** A check-in or a check-out. */
  @Schema(name = "Presence")
  record PresenceView(Instant at, PositionBody position, long metres) {
    static PresenceView of(Presence p) {
      return new PresenceView(p.at(), PositionBody.of(p.position()), p.metres());
    }
  }

  private record Life(
      String state, Optional<Presence> in, Optional<Presence> out, boolean late, String absence) {
    static Life of(DutyLife life) {
      return switch (life) {
        case DutyLife.Vacant v -> new Life("VACANT", none(), none(), false, v.reason());
        case DutyLife.Planned _ -> new Life("PLANNED", none(), none(), false, "");
        case DutyLife.Missing _ -> new Life("MISSING", none(), none(), false, "");
        case DutyLife.OnDuty o -> new Life("ON_DUTY", Optional.of(o.in()), none(), o.late(), "");
        case DutyLife.Done d ->
            new Life("DONE", Optional.of(d.in()), Optional.of(d.out()), d.late(), "");
      };
    }

    private static Optional<Presence> none() {
      return Optional.empty();
    }
  }

  static DutyView of(Duty duty) {
    var spot = duty.spot();
    var life = Life.of(duty.life());
    return new DutyView(
        duty.id().value(),
        spot.schoolId(),
        spot.kind(),
        spot.id(),
        spot.name(),
        PositionBody.of(spot.position()),
        spot.radiusMetres(),
        duty.day(),
        duty.peak(),
        duty.begin(),
        duty.end(),
        duty.role(),
        duty.required(),
        life.state(),
        duty.life().holder().map(HolderBody::of).orElse(null),
        life.in().map(PresenceView::of).orElse(null),
        life.out().map(PresenceView::of).orElse(null),
        life.late(),
        life.absence(),
        duty.version());
  }
}
