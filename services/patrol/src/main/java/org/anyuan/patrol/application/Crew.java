package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.Role;
import org.anyuan.patrol.domain.unit.UnitId;

/**
 * Who speaks for a unit: a dispatcher, a school for its own, and an officer who is one of its
 * people. Where no badge number is registered, any officer of the region does.
 */
@ApplicationScoped
class Crew {
  private final UnitBoard board;

  Crew(UnitBoard board) {
    this.board = board;
  }

  boolean allows(Actor actor, UnitId unit) {
    return !actor.role().equals(Role.POLICE_OFFICER)
        || board
            .find(unit)
            .map(placed -> placed.unit().details().badges())
            .filter(badges -> !badges.isEmpty() && !badges.contains(actor.name()))
            .isEmpty();
  }

  /** Goes on, or refuses. */
  <T> Uni<Outcome<T>> only(Actor actor, UnitId unit, Supplier<Uni<Outcome<T>>> doing) {
    return allows(actor, unit)
        ? doing.get()
        : Uni.createFrom()
            .item(
                Outcome.refused(
                    Reason.FORBIDDEN, "unitId", "your badge number is not one of the unit's"));
  }
}
