package org.anyuan.ledger.domain;

import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;

/**
 * A node of the tree. Its path is its parent's and itself: scope follows the path, never a code.
 */
public record Region(RegionDetails details, RegionPath path, long version, boolean retired) {
  private static final int DEEPEST = 12;

  public RegionId id() {
    return details.id();
  }

  public RegionLevel level() {
    return details.level();
  }

  /**
   * What is wanted beside what is.
   *
   * @param parent the region that {@code wanted} names as its parent, where there is one
   */
  public static Outcome<Region> decide(
      RegionDetails wanted, Optional<Region> current, Optional<Region> parent) {
    if (wanted.parent().isPresent() && parent.isEmpty()) {
      return Outcome.refused(Reason.INVALID, "parentId", "no such region");
    }
    var allowed = wanted.level().parents();
    if ((parent.isEmpty() != allowed.isEmpty())
        || (parent.isPresent() && !allowed.contains(parent.get().level()))) {
      return Outcome.refused(
          Reason.INVALID, "parentId", wanted.level() + " stands below one of " + allowed);
    }
    if (parent.isPresent() && parent.get().retired()) {
      return Outcome.refused(Reason.CONFLICT, "parentId", "the region is retired");
    }
    var path = parent.map(Region::path).orElse(RegionPath.ALL).child(wanted.id().value());
    if (path.ids().size() > DEEPEST) {
      return Outcome.refused(Reason.INVALID, "parentId", "at most " + DEEPEST + " levels");
    }
    if (current.isEmpty()) {
      return new Outcome.Changed<>(new Region(wanted, path, 1, false));
    }
    return current.get().revise(wanted, path);
  }

  private Outcome<Region> revise(RegionDetails wanted, RegionPath to) {
    if (retired) {
      return Outcome.refused(Reason.CONFLICT, "id", "the region is retired");
    }
    // Below itself it would leave the tree.
    if (!to.equals(path) && path.contains(to)) {
      return Outcome.refused(Reason.CONFLICT, "parentId", "a region cannot stand below itself");
    }
    return wanted.equals(details) && to.equals(path)
        ? new Outcome.Unchanged<>(this)
        : new Outcome.Changed<>(new Region(wanted, to, version + 1, false));
  }

  /** Carried along when a region above it moved. */
  public Region moved(RegionPath from, RegionPath to) {
    return new Region(details, carried(path, from, to), version + 1, retired);
  }

  static RegionPath carried(RegionPath path, RegionPath from, RegionPath to) {
    return new RegionPath(to.value() + path.value().substring(from.value().length()));
  }

  /**
   * Takes it out of use for good.
   *
   * @param inUse live regions, schools or devices stand below
   */
  public Outcome<Region> retire(boolean inUse) {
    if (retired) {
      return new Outcome.Unchanged<>(this);
    }
    return inUse
        ? Outcome.refused(Reason.CONFLICT, "id", "live regions or schools stand below it")
        : new Outcome.Changed<>(new Region(details, path, version + 1, true));
  }
}
