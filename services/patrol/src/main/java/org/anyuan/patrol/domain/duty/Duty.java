package org.anyuan.patrol.domain.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.patrol.domain.calendar.Peak;
import org.anyuan.patrol.domain.duty.DutyCommand.Chase;
import org.anyuan.patrol.domain.duty.DutyCommand.CheckIn;
import org.anyuan.patrol.domain.duty.DutyCommand.CheckOut;
import org.anyuan.patrol.domain.duty.DutyCommand.Exchange;
import org.anyuan.patrol.domain.duty.DutyCommand.Fill;
import org.anyuan.patrol.domain.duty.DutyCommand.Relieve;
import org.anyuan.patrol.domain.duty.DutyCommand.ReportAbsence;
import org.anyuan.patrol.domain.duty.DutyLife.Done;
import org.anyuan.patrol.domain.duty.DutyLife.Missing;
import org.anyuan.patrol.domain.duty.DutyLife.OnDuty;
import org.anyuan.patrol.domain.duty.DutyLife.Planned;
import org.anyuan.patrol.domain.duty.DutyLife.Vacant;
import org.anyuan.patrol.domain.post.PostRole;

/**
 * One person's place in one window of one day.
 *
 * @param required false: more than the spot asks for, and in no rate
 */
public record Duty(
    DutyId id,
    Spot spot,
    LocalDate day,
    Peak peak,
    Instant begin,
    Instant end,
    PostRole role,
    boolean required,
    DutyLife life,
    long version) {
  /** Who comes earlier is not there for this window. */
  private static final Duration EARLIEST = Duration.ofMinutes(30);

  /** Somebody did something with it: it is no longer what the plan alone makes. */
  public boolean touched() {
    return version > 1;
  }

  public Outcome<Duty> on(DutyCommand command) {
    return switch (life) {
      case Vacant v ->
          switch (command) {
            case Fill(var holder) -> taken(holder, Planned::new);
            case ReportAbsence _ -> to(v);
            case CheckIn _, CheckOut _, Relieve _, Exchange _ -> refused("nobody has this duty");
            case Chase c -> chased(c);
          };
      case Planned p ->
          switch (command) {
            case Fill _ -> refused("somebody has this duty already");
            case ReportAbsence(var reason) -> to(new Vacant(reason));
            case CheckIn in -> checkedIn(p.assigned(), in);
            case CheckOut _, Relieve _ -> refused("nobody has checked in");
            case Exchange(var with) -> taken(with, Planned::new);
            case Chase c -> chased(c);
          };
      case Missing m ->
          switch (command) {
            case Fill(var holder) -> taken(holder, h -> new Missing(Optional.of(h), m.since()));
            case ReportAbsence _ -> to(new Missing(Optional.empty(), m.since()));
            case CheckIn in ->
                m.holder().isPresent()
                    ? checkedIn(m.holder().get(), in)
                    : refused("nobody has this duty");
            case CheckOut _, Relieve _ -> refused("nobody has checked in");
            case Exchange _ -> refused("it has begun");
            case Chase _ -> to(m);
          };
      case OnDuty o ->
          switch (command) {
            case Fill _, ReportAbsence _ -> refused("somebody stands there");
            case CheckIn _, Chase _ -> to(o);
            case CheckOut(var now, var at) ->
                now.isBefore(o.in().at())
                    ? invalid("at", "after the check-in")
                    : there(now, at, out -> new Done(o.standing(), o.in(), o.late(), out));
            case Relieve(var next, var now, var at) -> relieved(o, next, now, at);
            case Exchange _ -> refused("it has begun");
          };
      case Done d ->
          switch (command) {
            case CheckOut _, Chase _ -> to(d);
            case Fill _, ReportAbsence _, CheckIn _, Relieve _, Exchange _ ->
                refused("the duty is done");
          };
    };
  }

  private Outcome<Duty> taken(Holder holder, Function<Holder, DutyLife> next) {
    return holder.role() == role ? to(next.apply(holder)) : wrongRole();
  }

  private Outcome<Duty> relieved(OnDuty now, Holder next, Instant at, Position position) {
    if (next.role() != role) {
      return wrongRole();
    }
    return at.isAfter(end)
        ? refused("the window is over: check out")
        : there(at, position, in -> now.relievedBy(next, in));
  }

  private Outcome<Duty> checkedIn(Holder holder, CheckIn in) {
    if (in.now().isBefore(begin.minus(EARLIEST)) || in.now().isAfter(end)) {
      return invalid("at", "from " + EARLIEST.toMinutes() + " minutes before its begin to its end");
    }
    var late = in.now().isAfter(begin.plus(in.grace()));
    return there(in.now(), in.position(), presence -> new OnDuty(holder, presence, late, 0));
  }

  private Outcome<Duty> there(Instant now, Position at, Function<Presence, DutyLife> next) {
    var metres = spot.position().metresTo(at);
    return metres > spot.radiusMetres()
        ? invalid(
            "position", metres + " m away; at most " + spot.radiusMetres() + " m from the spot")
        : to(next.apply(new Presence(now, at, metres)));
  }

  private Outcome<Duty> chased(Chase chase) {
    return chase.now().isBefore(begin.plus(chase.grace()))
        ? to(life)
        : to(new Missing(life.holder(), chase.now()));
  }

  private Outcome<Duty> to(DutyLife next) {
    return next.equals(life)
        ? new Outcome.Unchanged<>(this)
        : new Outcome.Changed<>(
            new Duty(id, spot, day, peak, begin, end, role, required, next, version + 1));
  }

  private Outcome<Duty> wrongRole() {
    return invalid("holder.role", "the duty asks for " + role);
  }

  private static Outcome<Duty> invalid(String field, String why) {
    return Outcome.refused(Reason.INVALID, field, why);
  }

  private static Outcome<Duty> refused(String why) {
    return Outcome.refused(Reason.CONFLICT, "id", why);
  }
}
