package org.anyuan.patrol.application.post;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.application.Scoped;
import org.anyuan.patrol.domain.post.GuardPost;
import org.anyuan.patrol.domain.post.Origin;
import org.anyuan.patrol.domain.post.PostCommand;
import org.anyuan.patrol.domain.post.PostDetails;
import org.anyuan.patrol.domain.post.PostId;
import org.anyuan.patrol.domain.post.PostRules;
import org.anyuan.patrol.domain.post.SchoolType;
import org.anyuan.patrol.domain.post.Staffing;
import org.anyuan.proto.ledger.v1.School;

/** Guard posts: planned, set up by their unit (the third tier), suspended, withdrawn. */
@ApplicationScoped
public class KeepPosts {
  public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Scoped scoped;
  private final Clock clock;

  KeepPosts(Scoped scoped, Clock clock) {
    this.scoped = scoped;
    this.clock = clock;
  }

  /** A new one, or the same one under other details. */
  Uni<Outcome<GuardPost>> put(
      Work work,
      PostId id,
      PostDetails wanted,
      Origin origin,
      PostRules rules,
      LocalDate establishedBy) {
    // Due by the end of that day.
    var due = establishedBy.plusDays(1).atStartOfDay(CHINA).toInstant();
    return with(
        work,
        wanted.schoolId(),
        school ->
            work.guard()
                .posts()
                .lock(id.value())
                .chain(
                    found ->
                        store(
                            work,
                            found.isPresent() ? "post.changed" : "post.planned",
                            found
                                .map(
                                    post ->
                                        post.change(
                                            wanted,
                                            origin,
                                            rules.of(type(school)),
                                            Scoped.path(school)))
                                .orElseGet(
                                    () ->
                                        planned(
                                            id,
                                            wanted,
                                            origin,
                                            rules,
                                            school,
                                            Optional.of(due))))));
  }

  /** One that a county wants under no plan, with the usual staffing or its own. */
  public Uni<Outcome<GuardPost>> add(
      Work work, PostId id, PostDetails wanted, Optional<Staffing> own, Optional<Instant> dueAt) {
    return with(
        work,
        wanted.schoolId(),
        school ->
            store(
                work,
                "post.planned",
                new Outcome.Changed<>(
                    GuardPost.planned(
                        id,
                        Scoped.path(school),
                        wanted,
                        new Origin.County(),
                        own.orElse(PostRules.DEFAULTS.of(type(school))),
                        dueAt))));
  }

  private static Outcome<GuardPost> planned(
      PostId id,
      PostDetails wanted,
      Origin origin,
      PostRules rules,
      School school,
      Optional<Instant> dueAt) {
    return new Outcome.Changed<>(
        GuardPost.planned(id, Scoped.path(school), wanted, origin, rules.of(type(school)), dueAt));
  }

  public Uni<Outcome<GuardPost>> command(Work work, PostId id, PostCommand command) {
    return work.guard()
        .posts()
        .lock(id.value())
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Outcome.<GuardPost>notFound("post"))
                    : store(work, action(command), found.get().on(command)));
  }

  /** What is made of a post's staffing, the next days' duties, is made anew. */
  Uni<Outcome<GuardPost>> store(Work work, String action, Outcome<GuardPost> outcome) {
    return work.guard()
        .posts()
        .keep(action, clock.instant(), outcome)
        .call(
            kept ->
                kept instanceof Outcome.Changed<GuardPost>(var post)
                    ? work.guard().stale().mark(post.details().schoolId(), post.path())
                    : Uni.createFrom().voidItem());
  }

  private static String action(PostCommand command) {
    return switch (command) {
      case PostCommand.Watch _ -> "post.overdue";
      case PostCommand.Establish _ -> "post.established";
      case PostCommand.Suspend _ -> "post.suspended";
      case PostCommand.Resume _ -> "post.resumed";
      case PostCommand.Withdraw _ -> "post.withdrawn";
    };
  }

  private Uni<Outcome<GuardPost>> with(
      Work work, String schoolId, Function<School, Uni<Outcome<GuardPost>>> doing) {
    return switch (scoped.school(work.actor(), "schoolId", schoolId)) {
      case Outcome.Refused<School>(var reason, var field, var message) ->
          Uni.createFrom().item(Outcome.refused(reason, field, message));
      case Outcome.Changed<School>(var school) -> doing.apply(school);
      case Outcome.Unchanged<School>(var school) -> doing.apply(school);
    };
  }

  /** A type that the ledger learns later counts as the one with the youngest children. */
  static SchoolType type(School school) {
    var name = school.getType().name().toUpperCase(Locale.ROOT).replaceFirst("^SCHOOL_TYPE_", "");
    for (var type : SchoolType.values()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    return SchoolType.KINDERGARTEN;
  }
}
