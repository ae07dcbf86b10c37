package org.anyuan.response.domain.concern;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.domain.concern.ConcernCommand.Dismiss;
import org.anyuan.response.domain.concern.ConcernCommand.Edit;
import org.anyuan.response.domain.concern.ConcernCommand.Group;
import org.anyuan.response.domain.concern.ConcernCommand.Reopen;
import org.anyuan.response.domain.concern.ConcernCommand.Reply;
import org.anyuan.response.domain.concern.ConcernCommand.Ungroup;
import org.anyuan.response.domain.concern.ConcernState.Answered;
import org.anyuan.response.domain.concern.ConcernState.Dismissed;
import org.anyuan.response.domain.concern.ConcernState.Grouped;
import org.anyuan.response.domain.concern.ConcernState.Open;

/** A question or a rumour that has to be answered. */
public record Concern(
    ConcernId id, RegionPath path, ConcernDetails details, ConcernState state, long version) {

  public static Concern noticed(
      ConcernId id, RegionPath path, ConcernDetails details, Instant now) {
    return new Concern(id, path, details, new Open(now), 1);
  }

  /** Whose answer is its own, too. */
  public Optional<ConcernId> head() {
    return state instanceof Grouped(var _, var head) ? Optional.of(head) : Optional.empty();
  }

  public Outcome<Concern> on(ConcernCommand command, Instant now) {
    return switch (state) {
      case Open open ->
          switch (command) {
            case Edit(var wanted) -> edit(wanted);
            case Group(var other) -> group(other, now);
            case Ungroup _ -> refused("it belongs to no group");
            case Reply(var answer) -> to(new Answered(now, answer));
            case Dismiss(var reason) -> to(new Dismissed(now, reason));
            case Reopen _ -> to(open);
          };
      case Grouped grouped ->
          switch (command) {
            case Edit(var wanted) -> edit(wanted);
            case Group(var other) ->
                grouped.head().equals(other.id()) ? to(grouped) : group(other, now);
            case Ungroup _ -> to(new Open(now));
            case Reply _, Dismiss _, Reopen _ ->
                refused("it is answered with " + grouped.head() + ": take it out of the group");
          };
      case Answered answered ->
          switch (command) {
            case Reply(var answer) ->
                answered.answer().equals(answer)
                    ? to(answered)
                    : refused("it is answered: reopen it");
            case Edit _, Group _, Ungroup _, Dismiss _ -> refused("it is answered: reopen it");
            case Reopen _ -> to(new Open(now));
          };
      case Dismissed dismissed ->
          switch (command) {
            case Edit _, Group _, Ungroup _, Reply _ -> refused("it is dismissed: reopen it");
            case Dismiss _ -> to(dismissed);
            case Reopen _ -> to(new Open(now));
          };
    };
  }

  private Outcome<Concern> edit(ConcernDetails wanted) {
    return wanted.equals(details)
        ? new Outcome.Unchanged<>(this)
        : new Outcome.Changed<>(new Concern(id, path, wanted, state, version + 1));
  }

  /** One head, no chains: whoever is answered answers for all at once. */
  private Outcome<Concern> group(Concern head, Instant now) {
    if (head.id().equals(id)) {
      return Outcome.refused(Reason.INVALID, "headId", "it is this one itself");
    }
    return switch (head.state()) {
      case Open _, Answered _ -> to(new Grouped(now, head.id()));
      case Grouped(var _, var its) ->
          Outcome.refused(Reason.CONFLICT, "headId", "that one belongs to " + its + " itself");
      case Dismissed _ -> Outcome.refused(Reason.CONFLICT, "headId", "that one is dismissed");
    };
  }

  private Outcome<Concern> to(ConcernState next) {
    return next.equals(state)
        ? new Outcome.Unchanged<>(this)
        : new Outcome.Changed<>(new Concern(id, path, details, next, version + 1));
  }

  private static <T> Outcome<T> refused(String why) {
    return Outcome.refused(Reason.CONFLICT, "state", why);
  }
}
