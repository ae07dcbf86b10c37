package org.anyuan.notify.domain.roster;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.Span;
import org.anyuan.notify.domain.roster.SwapState.Accepted;
import org.anyuan.notify.domain.roster.SwapState.Cancelled;
import org.anyuan.notify.domain.roster.SwapState.Expired;
import org.anyuan.notify.domain.roster.SwapState.Proposed;
import org.anyuan.notify.domain.roster.SwapState.Refused;

/**
 * Two people exchange duties of one roster (换班). Nothing changes before both consent: where a third
 * one proposes it, the two of them.
 *
 * @param one who gives which duty; the other one takes it
 */
public record Swap(
    SwapId id,
    RosterId roster,
    Given one,
    Given other,
    PersonId proposedBy,
    SwapState state,
    long version) {

  /** What one gives away. */
  public record Given(PersonId who, Span span) {}

  /** Whoever proposes it for themselves has agreed. */
  public static Outcome<Swap> propose(
      SwapId id,
      Roster roster,
      Given one,
      Given other,
      PersonId proposedBy,
      Instant answerBy,
      Instant now) {
    var wrong = reasonAgainst(roster, one, other, now);
    if (wrong.isPresent()) {
      return Outcome.refused(Reason.CONFLICT, "other", wrong.get());
    }
    var begins =
        Stream.of(one.span.from(), other.span.from()).min(Instant::compareTo).orElseThrow();
    if (!answerBy.isAfter(now) || answerBy.isAfter(begins)) {
      return Outcome.refused(
          Reason.INVALID, "answerBy", "after now, and not after the first of the duties begins");
    }
    var agreed =
        Stream.of(one.who, other.who)
            .filter(proposedBy::equals)
            .collect(Collectors.toUnmodifiableSet());
    return new Outcome.Changed<>(
        new Swap(id, roster.id(), one, other, proposedBy, new Proposed(now, answerBy, agreed), 1));
  }

  public Outcome<Swap> on(SwapCommand command, Instant now) {
    return switch (command) {
      case SwapCommand.Agree(var who, var current) -> agree(who, current, now);
      case SwapCommand.Refuse(var who) -> refuse(who, now);
      case SwapCommand.Cancel(var who) -> cancel(who, now);
      case SwapCommand.Expire _ -> expire(now);
    };
  }

  /** What an accepted one changes in its roster. */
  public List<DutyOverride> overrides() {
    return switch (state) {
      case Accepted _ -> List.of(taken("one", one, other.who), taken("other", other, one.who));
      case Proposed _, Refused _, Cancelled _, Expired _ -> List.of();
    };
  }

  private DutyOverride taken(String which, Given given, PersonId by) {
    return new DutyOverride(
        new OverrideId(DeterministicId.of("swap", id.value(), which).toString()),
        given.span,
        new Change.Instead(given.who, by),
        DutyOverride.Origin.SWAP);
  }

  private Outcome<Swap> agree(PersonId who, Roster current, Instant now) {
    if (!concerns(who)) {
      return notOneOfThem();
    }
    return switch (state) {
      case Proposed p when !now.isBefore(p.answerBy()) -> refused("the time to agree is over");
      case Proposed p -> {
        var wrong = reasonAgainst(current, one, other, now);
        yield wrong.isPresent() ? refused(wrong.get()) : agreed(p, who, now);
      }
      case Accepted _ -> new Outcome.Unchanged<>(this);
      case Refused _, Cancelled _, Expired _ -> over();
    };
  }

  private Outcome<Swap> agreed(Proposed before, PersonId who, Instant now) {
    if (before.agreed().contains(who)) {
      return new Outcome.Unchanged<>(this);
    }
    var agreed = new HashSet<>(before.agreed());
    agreed.add(who);
    return agreed.equals(Set.of(one.who, other.who))
        ? to(new Accepted(now))
        : to(new Proposed(before.since(), before.answerBy(), agreed));
  }

  /** Also by one who had agreed, as long as the other has not. */
  private Outcome<Swap> refuse(PersonId who, Instant now) {
    if (!concerns(who)) {
      return notOneOfThem();
    }
    return switch (state) {
      case Proposed _ -> to(new Refused(now, who));
      case Refused _ -> new Outcome.Unchanged<>(this);
      case Accepted _, Cancelled _, Expired _ -> over();
    };
  }

  private Outcome<Swap> cancel(PersonId who, Instant now) {
    if (!who.equals(proposedBy)) {
      return Outcome.refused(Reason.FORBIDDEN, "id", "by the one who proposed it alone");
    }
    return switch (state) {
      case Proposed _ -> to(new Cancelled(now));
      case Cancelled _ -> new Outcome.Unchanged<>(this);
      case Accepted _, Refused _, Expired _ -> over();
    };
  }

  private Outcome<Swap> expire(Instant now) {
    return state.deadline().filter(deadline -> !now.isBefore(deadline)).isPresent()
        ? to(new Expired(now))
        : new Outcome.Unchanged<>(this);
  }

  private boolean concerns(PersonId who) {
    return who.equals(one.who) || who.equals(other.who);
  }

  /** Else one of them would be on call twice, or what was exchanged would not be theirs. */
  private static Optional<String> reasonAgainst(
      Roster roster, Given one, Given other, Instant now) {
    if (one.who.equals(other.who)) {
      return Optional.of("two different people");
    }
    if (one.span.from().isBefore(now) || other.span.from().isBefore(now)) {
      return Optional.of("both duties must be still to come");
    }
    return gives(roster, one, other.who) && gives(roster, other, one.who)
        ? Optional.empty()
        : Optional.of("each must be on call for all of what they give, and the other not");
  }

  private static boolean gives(Roster roster, Given given, PersonId to) {
    return OnCall.between(roster, given.span).stream()
        .allMatch(s -> s.people().contains(given.who) && !s.people().contains(to));
  }

  private Outcome<Swap> to(SwapState next) {
    return new Outcome.Changed<>(new Swap(id, roster, one, other, proposedBy, next, version + 1));
  }

  private static Outcome<Swap> notOneOfThem() {
    return Outcome.refused(Reason.FORBIDDEN, "id", "by one of the two alone");
  }

  private static Outcome<Swap> over() {
    return refused("the swap is over");
  }

  private static Outcome<Swap> refused(String message) {
    return Outcome.refused(Reason.CONFLICT, "state", message);
  }
}
