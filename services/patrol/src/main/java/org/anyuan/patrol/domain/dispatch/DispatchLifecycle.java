package org.anyuan.patrol.domain.dispatch;

import java.time.Instant;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.patrol.domain.dispatch.DispatchState.Accepted;
import org.anyuan.patrol.domain.dispatch.DispatchState.Arrived;
import org.anyuan.patrol.domain.dispatch.DispatchState.Assigned;
import org.anyuan.patrol.domain.dispatch.DispatchState.Cleared;
import org.anyuan.patrol.domain.dispatch.DispatchState.EnRoute;
import org.anyuan.patrol.domain.dispatch.DispatchState.Expired;
import org.anyuan.patrol.domain.dispatch.DispatchState.Proposed;
import org.anyuan.patrol.domain.dispatch.DispatchState.Recalled;
import org.anyuan.patrol.domain.dispatch.DispatchState.Refused;

/**
 * What may follow what. A report that a later one has overtaken changes nothing; one whose
 * forerunner was never heard counts for both. What is over stays over.
 */
final class DispatchLifecycle {
  private DispatchLifecycle() {}

  static Outcome<DispatchState> decide(DispatchState state, DispatchCommand command, Instant now) {
    return switch (command) {
      case DispatchCommand.Assign(var answerBy) -> assign(state, answerBy, now);
      case DispatchCommand.Accept _ -> accept(state, now);
      case DispatchCommand.SetOut _ -> setOut(state, now);
      case DispatchCommand.Arrive _ -> arrive(state, now);
      case DispatchCommand.Clear _ -> clear(state, now);
      case DispatchCommand.Refuse(var reason) -> refuse(state, reason, now);
      case DispatchCommand.Recall(var reason) -> recall(state, reason, now);
      case DispatchCommand.Expire _ -> expire(state, now);
    };
  }

  private static Outcome<DispatchState> assign(DispatchState state, Instant by, Instant now) {
    return switch (state) {
      case Proposed _ -> changed(new Assigned(now, by));
      case Assigned _, Accepted _, EnRoute _, Arrived _ -> unchanged(state);
      case Cleared _, Refused _, Recalled _, Expired _ -> over(state);
    };
  }

  private static Outcome<DispatchState> accept(DispatchState state, Instant now) {
    return switch (state) {
      case Proposed _ -> notSent();
      case Assigned _ -> changed(new Accepted(now));
      case Accepted _, EnRoute _, Arrived _ -> unchanged(state);
      case Cleared _, Refused _, Recalled _, Expired _ -> over(state);
    };
  }

  private static Outcome<DispatchState> setOut(DispatchState state, Instant now) {
    return switch (state) {
      case Proposed _ -> notSent();
      case Assigned _, Accepted _ -> changed(new EnRoute(now));
      case EnRoute _, Arrived _ -> unchanged(state);
      case Cleared _, Refused _, Recalled _, Expired _ -> over(state);
    };
  }

  private static Outcome<DispatchState> arrive(DispatchState state, Instant now) {
    return switch (state) {
      case Proposed _ -> notSent();
      case Assigned _, Accepted _, EnRoute _ -> changed(new Arrived(now));
      case Arrived _ -> unchanged(state);
      case Cleared _, Refused _, Recalled _, Expired _ -> over(state);
    };
  }

  private static Outcome<DispatchState> clear(DispatchState state, Instant now) {
    return switch (state) {
      case Proposed _ -> notSent();
      case Assigned _, Accepted _, EnRoute _ -> refused("the unit has not arrived: recall it");
      case Arrived _ -> changed(new Cleared(now));
      case Cleared _ -> unchanged(state);
      case Refused _, Recalled _, Expired _ -> over(state);
    };
  }

  /** On its way, too: a car breaks down. */
  private static Outcome<DispatchState> refuse(DispatchState state, String reason, Instant now) {
    return switch (state) {
      case Proposed _ -> notSent();
      case Assigned _, Accepted _, EnRoute _ -> changed(new Refused(now, reason));
      case Arrived _ -> refused("the unit has arrived: clear it");
      case Refused _ -> unchanged(state);
      case Cleared _, Recalled _, Expired _ -> over(state);
    };
  }

  private static Outcome<DispatchState> recall(DispatchState state, String reason, Instant now) {
    return switch (state) {
      case Proposed _, Assigned _, Accepted _, EnRoute _ -> changed(new Recalled(now, reason));
      // It was there: what was recalled counts as never sent.
      case Arrived _ -> refused("the unit has arrived: clear it");
      case Recalled _ -> unchanged(state);
      case Cleared _, Refused _, Expired _ -> over(state);
    };
  }

  /** Whoever answered in time is not expired, nor whoever still may. */
  private static Outcome<DispatchState> expire(DispatchState state, Instant now) {
    return state.deadline().filter(deadline -> !now.isBefore(deadline)).isPresent()
        ? changed(new Expired(now))
        : unchanged(state);
  }

  private static Outcome<DispatchState> notSent() {
    return refused("it is a proposal: nobody has sent the unit");
  }

  private static Outcome<DispatchState> over(DispatchState state) {
    return refused("the dispatch is over: " + state.name());
  }

  private static Outcome<DispatchState> refused(String message) {
    return Outcome.refused(Reason.CONFLICT, "state", message);
  }

  private static Outcome<DispatchState> changed(DispatchState state) {
    return new Outcome.Changed<>(state);
  }

  private static Outcome<DispatchState> unchanged(DispatchState state) {
    return new Outcome.Unchanged<>(state);
  }
}
