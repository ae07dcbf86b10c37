package org.anyuan.patrol.adapter.in.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.anyuan.common.region.Caller;
import org.anyuan.common.region.Role;
import org.anyuan.patrol.application.UnitBoard;
import org.anyuan.patrol.domain.unit.Unit;

/** Units as the caller of this request may see them. */
@RequestScoped
class UnitViews {
  /** Whoever commands or employs units; the others count them. */
  private static final Set<String> WHOLLY =
      Set.of(Role.POLICE_DISPATCHER, Role.POLICE_OFFICER, Role.SCHOOL_OFFICER, Role.ADMINISTRATOR);

  private final Caller caller;
  private final UnitBoard board;

  UnitViews(Caller caller, UnitBoard board) {
    this.caller = caller;
    this.board = board;
  }

  UnitView of(Unit unit) {
    return UnitView.of(unit, board.find(unit.id()), WHOLLY.contains(caller.role()));
  }
}
