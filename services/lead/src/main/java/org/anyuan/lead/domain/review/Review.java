package org.anyuan.lead.domain.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.PersonId;
import org.anyuan.lead.domain.review.ReviewState.Due;
import org.anyuan.lead.domain.review.ReviewState.Ended;
import org.anyuan.lead.domain.review.ReviewState.Lapsed;

/**
 * One case that is looked at again and again, until it no longer has to be.
 *
 * @param rounds the last ones
 */
public record Review(
    ReviewId id,
    CaseNumber caseNumber,
    PersonId owner,
    RegionPath path,
    Level level,
    ReviewState state,
    List<Round> rounds,
    long version) {
  static final Duration AGAIN = Duration.ofDays(1);
  static final int MOST_ROUNDS = 50;

  public Review {
    rounds = List.copyOf(rounds);
  }

  public static Review begin(
      ReviewId id, CaseNumber number, PersonId owner, RegionPath path, Level level, Instant now) {
    return new Review(
        id, number, owner, path, level, new Due(now, now.plus(level.every())), List.of(), 1);
  }

  /** The police within whose reach it is, and nobody else. */
  public boolean isReadableBy(By reader) {
    return reader.agency() == Agency.POLICE && reader.reach().contains(path);
  }

  public Outcome<Reviewed> on(ReviewCommand command, By by, Instant now) {
    var service = command instanceof ReviewCommand.ReachTime;
    if (service ? by.agency() != Agency.SERVICE : !isReadableBy(by)) {
      return Outcome.notFound("review");
    }
    return switch (command) {
      case ReviewCommand.Conclude(var finding) -> conclude(finding, by, now);
      case ReviewCommand.SetLevel(var wanted) -> setLevel(wanted, now);
      case ReviewCommand.HandTo(var other) -> handTo(other);
      case ReviewCommand.ReachTime _ -> reach(now);
    };
  }

  private Outcome<Reviewed> conclude(Finding finding, By by, Instant now) {
    if (!by.who().equals(owner)) {
      return Outcome.refused(Reason.FORBIDDEN, "owner", "it has an owner, who answers for it");
    }
    return switch (state) {
      case Due _, Lapsed _ -> {
        var next =
            switch (finding) {
              case NO_CHANGE -> due(level, now);
              case MORE_OFTEN -> due(level == Level.LOW ? Level.MEDIUM : Level.HIGH, now);
              case LESS_OFTEN -> due(level == Level.HIGH ? Level.MEDIUM : Level.LOW, now);
              case MOVED_AWAY, NO_LONGER_NEEDED ->
                  with(owner, level, new Ended(now, now.plus(level.keptFor())));
            };
        yield new Outcome.Changed<>(
            Reviewed.of(next.plus(new Round(now, by.who(), level, finding))));
      }
      case Ended _ -> Outcome.refused(Reason.CONFLICT, "state", "it has ended");
    };
  }

  /** No level makes a date later that stands already: only a round does. */
  private Outcome<Reviewed> setLevel(Level wanted, Instant now) {
    if (wanted == level && !(state instanceof Ended)) {
      return new Outcome.Unchanged<>(Reviewed.of(this));
    }
    return switch (state) {
      case Due(var since, var dueAt) -> {
        var byThen = now.plus(wanted.every());
        yield new Outcome.Changed<>(
            Reviewed.of(
                with(owner, wanted, new Due(since, byThen.isBefore(dueAt) ? byThen : dueAt))));
      }
      case Lapsed _ -> new Outcome.Changed<>(Reviewed.of(with(owner, wanted, state)));
      case Ended _ -> Outcome.refused(Reason.CONFLICT, "state", "it has ended");
    };
  }

  private Outcome<Reviewed> handTo(PersonId other) {
    return switch (state) {
      case Due _, Lapsed _ ->
          other.equals(owner)
              ? new Outcome.Unchanged<>(Reviewed.of(this))
              : new Outcome.Changed<>(Reviewed.of(with(other, level, state)));
      case Ended _ -> Outcome.refused(Reason.CONFLICT, "state", "it has ended");
    };
  }

  private Outcome<Reviewed> reach(Instant now) {
    if (state.next().filter(next -> !now.isBefore(next)).isEmpty()) {
      return new Outcome.Unchanged<>(Reviewed.of(this));
    }
    return switch (state) {
      case Due(var _, var dueAt) -> lapsed(new Lapsed(now, dueAt, now.plus(AGAIN), 1));
      case Lapsed(var since, var dueAt, var _, var raised) ->
          lapsed(new Lapsed(since, dueAt, now.plus(AGAIN), raised + 1));
      case Ended(var since, var _) ->
          new Outcome.Changed<>(
              new Reviewed(
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of(new Deletion(id, path, level, since, now))));
    };
  }

  private Outcome<Reviewed> lapsed(Lapsed next) {
    return new Outcome.Changed<>(
        new Reviewed(
            Optional.of(with(owner, level, next)),
            Optional.of(new Reviewed.Escalation(id, next.raised())),
            Optional.empty()));
  }

  private Review due(Level next, Instant now) {
    return with(owner, next, new Due(now, now.plus(next.every())));
  }

  private Review with(PersonId whose, Level at, ReviewState next) {
    return new Review(id, caseNumber, whose, path, at, next, rounds, version + 1);
  }

  private Review plus(Round round) {
    var all = Stream.concat(rounds.stream(), Stream.of(round)).toList();
    return new Review(
        id,
        caseNumber,
        owner,
        path,
        level,
        state,
        all.subList(Math.max(0, all.size() - MOST_ROUNDS), all.size()),
        version);
  }
}
