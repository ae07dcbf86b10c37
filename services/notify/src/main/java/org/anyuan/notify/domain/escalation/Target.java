package org.anyuan.notify.domain.escalation;

import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.Bounds;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;

/** Whom a step tells. Who that is, is found out when it is told, not when it is planned. */
public sealed interface Target {
  /** Whoever is on call by the roster at that time. */
  record OnCallOf(RosterId roster) implements Target {}

  /** Everybody with the role in the task's own region. */
  record WithRole(String role) implements Target {
    public static WithRole of(String field, String role) {
      return new WithRole(Text.id(field, role));
    }
  }

  /** Everybody with the role in the region so many levels above the task's own. */
  record Superior(int levels, String role) implements Target {
    private static final int MOST_LEVELS = 8;

    public static Superior of(String field, Integer levels, String role) {
      return new Superior(
          Bounds.number(field + ".levels", levels, 1, MOST_LEVELS), Text.id(field + ".role", role));
    }
  }

  /** Everybody with the role at the task's school. */
  record OfSchool(String role) implements Target {
    public static OfSchool of(String field, String role) {
      return new OfSchool(Text.id(field, role));
    }
  }

  /** By name, such as whom a school lets know of a silent alarm. */
  record Named(PersonId person) implements Target {}

  /** Where people with the role are looked for; absent where the tree has no such level. */
  public static Optional<RegionPath> above(RegionPath path, int levels) {
    var ids = path.ids();
    return levels > ids.size()
        ? Optional.empty()
        : Optional.of(join(ids.subList(0, ids.size() - levels)));
  }

  private static RegionPath join(List<String> ids) {
    var path = RegionPath.ALL;
    for (var id : ids) {
      path = path.child(id);
    }
    return path;
  }
}
