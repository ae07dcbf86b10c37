package org.anyuan.patrol.domain.post;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.domain.post.PostCommand.Establish;
import org.anyuan.patrol.domain.post.PostCommand.Resume;
import org.anyuan.patrol.domain.post.PostCommand.Suspend;
import org.anyuan.patrol.domain.post.PostCommand.Watch;
import org.anyuan.patrol.domain.post.PostCommand.Withdraw;
import org.anyuan.patrol.domain.post.PostLife.Established;
import org.anyuan.patrol.domain.post.PostLife.Overdue;
import org.anyuan.patrol.domain.post.PostLife.Planned;
import org.anyuan.patrol.domain.post.PostLife.Suspended;
import org.anyuan.patrol.domain.post.PostLife.Withdrawn;

/** A guard post at a school's gate. */
public record GuardPost(
    PostId id,
    RegionPath path,
    PostDetails details,
    Origin origin,
    Staffing staffing,
    PostLife life,
    long version) {

  public static GuardPost planned(
      PostId id,
      RegionPath path,
      PostDetails details,
      Origin origin,
      Staffing staffing,
      Optional<Instant> dueAt) {
    return new GuardPost(id, path, details, origin, staffing, new Planned(dueAt), 1);
  }

  public boolean established() {
    return life instanceof Established;
  }

  public boolean withdrawn() {
    return life instanceof Withdrawn;
  }

  /** The same post under other details or a newer edition; its life goes on. */
  public Outcome<GuardPost> change(PostDetails wanted, Origin by, Staffing people, RegionPath at) {
    if (withdrawn()) {
      return refused("the post is withdrawn");
    }
    var next = new GuardPost(id, at, wanted, by, people, life, version);
    return next.equals(this)
        ? new Outcome.Unchanged<>(this)
        : new Outcome.Changed<>(new GuardPost(id, at, wanted, by, people, life, version + 1));
  }

  public Outcome<GuardPost> on(PostCommand command) {
    return switch (life) {
      case Planned p ->
          switch (command) {
            case Establish(var now) -> to(new Established(now));
            case Suspend _, Resume _ -> refused("the post is not set up yet");
            case Withdraw(var reason, var now) -> to(new Withdrawn(reason, now));
            case Watch(var now) -> p.at(now).map(this::to).orElse(to(p));
          };
      case Overdue o ->
          switch (command) {
            case Establish(var now) -> to(new Established(now));
            case Suspend _, Resume _ -> refused("the post is not set up yet");
            case Withdraw(var reason, var now) -> to(new Withdrawn(reason, now));
            case Watch _ -> to(o);
          };
      case Established e ->
          switch (command) {
            case Establish _, Resume _, Watch _ -> to(e);
            case Suspend(var reason, var now) -> to(e.suspend(reason, now));
            case Withdraw(var reason, var now) -> to(new Withdrawn(reason, now));
          };
      case Suspended s ->
          switch (command) {
            case Establish _ -> refused("the post is suspended: resume it");
            case Suspend _, Watch _ -> to(s);
            case Resume(var now) -> to(s.resume(now));
            case Withdraw(var reason, var now) -> to(new Withdrawn(reason, now));
          };
      case Withdrawn w ->
          switch (command) {
            case Establish _, Suspend _, Resume _ -> refused("the post is withdrawn");
            case Withdraw _, Watch _ -> to(w);
          };
    };
  }

  private Outcome<GuardPost> to(PostLife next) {
    return next.equals(life)
        ? new Outcome.Unchanged<>(this)
        : new Outcome.Changed<>(
            new GuardPost(id, path, details, origin, staffing, next, version + 1));
  }

  private static Outcome<GuardPost> refused(String why) {
    return Outcome.refused(Reason.CONFLICT, "id", why);
  }
}
