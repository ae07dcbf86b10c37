package org.anyuan.patrol.domain.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What of a run card is still to be met, beside the dispatches that there are. */
public final class Needs {
  private Needs() {}

  /** A dispatch that is not over, or that was cleared after it arrived, has met what it was for. */
  public static List<Requirement> open(List<Requirement> card, Collection<Dispatch> dispatches) {
    var meeting = new ArrayList<>(dispatches.stream().filter(Needs::counts).toList());
    var open = new ArrayList<Requirement>();
    for (var requirement : card) {
      var left = requirement.count();
      for (var each = meeting.iterator(); left > 0 && each.hasNext(); ) {
        var purpose = each.next().purpose().requirement();
        if (requirement.kinds().containsAll(purpose.kinds())
            && purpose.skills().containsAll(requirement.skills())
            && purpose.equipment().containsAll(requirement.equipment())) {
          each.remove();
          left--;
        }
      }
      if (left > 0) {
        open.add(
            new Requirement(
                requirement.kinds(), requirement.skills(), requirement.equipment(), left));
      }
    }
    return open;
  }

  private static boolean counts(Dispatch dispatch) {
    return !dispatch.state().over() || dispatch.state() instanceof DispatchState.Cleared;
  }
}
