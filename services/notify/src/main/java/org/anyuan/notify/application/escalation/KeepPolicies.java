package org.anyuan.notify.application.escalation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Policies.Kept;
import org.anyuan.notify.application.Policies.Query;
import org.anyuan.notify.application.Registry;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.escalation.Policy;
import org.anyuan.notify.domain.escalation.PolicyId;
import org.anyuan.notify.domain.escalation.Target;

/**
 * Keeps regions' and schools' policies. A change is a new version, and changes nothing that is
 * under way. What holds where nobody has written anything is read like them, and changed by nobody.
 */
@ApplicationScoped
public class KeepPolicies {
  private final Registry registry;
  private final Clock clock;

  KeepPolicies(Registry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /** A new one. */
  public Uni<Outcome<Kept>> add(Work work, Policy wanted) {
    return checked(work, wanted, "policy.added", new Kept(wanted.as(1), false));
  }

  /**
   * Its next version.
   *
   * @param expected the version that was read
   */
  public Uni<Outcome<Kept>> change(Work work, Policy wanted, long expected) {
    return work.policies()
        .lock(wanted.id())
        .chain(
            there -> {
              if (there.isEmpty()) {
                return notThere(wanted.id());
              }
              var known = there.get().policy();
              if (known.version() != expected) {
                return refused(
                    Reason.CONFLICT, "version", "it is at version " + known.version() + " by now");
              }
              if (there.get().retired()) {
                return refused(Reason.CONFLICT, "retired", "it is out of use: write another one");
              }
              if (!known.sameHome(wanted)) {
                return refused(
                    Reason.CONFLICT, "regionId", "a policy stays with its lane, region and school");
              }
              return wanted.as(expected).equals(known)
                  ? Uni.createFrom().item(new Outcome.Unchanged<>(there.get()))
                  : checked(
                      work, wanted, "policy.changed", new Kept(wanted.as(expected + 1), false));
            });
  }

  /**
   * Nothing goes by it any more but what is under way.
   *
   * @param lanes of which the actor writes
   */
  public Uni<Outcome<Kept>> retire(Work work, PolicyId id, Set<Lane> lanes) {
    return work.policies()
        .lock(id)
        .chain(
            there -> {
              if (there.isEmpty()) {
                return notThere(id);
              }
              var known = there.get().policy();
              if (!lanes.contains(known.lane())) {
                return refused(Reason.FORBIDDEN, "lane", "it is another's to write");
              }
              return there.get().retired()
                  ? Uni.createFrom().item(new Outcome.Unchanged<>(there.get()))
                  : save(work, "policy.retired", new Kept(known.as(known.version() + 1), true));
            });
  }

  public Uni<Optional<Kept>> find(Work work, PolicyId id, Optional<Long> version) {
    var usual = usual().filter(kept -> kept.policy().id().equals(id)).findFirst();
    if (usual.isPresent()) {
      return Uni.createFrom()
          .item(usual.filter(kept -> version.orElse(0L) == kept.policy().version()));
    }
    return version
        .map(one -> work.policies().find(id, one))
        .orElseGet(() -> work.policies().find(id));
  }

  /** The usual ones among them, in the order of ids. */
  public Uni<List<Kept>> page(Work work, Query query) {
    return work.policies()
        .page(query)
        .map(
            own ->
                query.path().isPresent()
                    ? own
                    : Stream.concat(own.stream(), usual().filter(kept -> asked(query, kept)))
                        .sorted(Comparator.comparing((Kept kept) -> kept.policy().id().value()))
                        .limit(query.limit())
                        .toList());
  }

  private static boolean asked(Query query, Kept kept) {
    return query.lanes().contains(kept.policy().lane())
        && kept.policy().id().value().compareTo(query.after()) > 0;
  }

  private static Stream<Kept> usual() {
    return Arrays.stream(Lane.values()).map(lane -> new Kept(Policy.usual(lane), false));
  }

  private Uni<Outcome<Kept>> checked(Work work, Policy wanted, String action, Kept next) {
    var elsewhere =
        wanted
            .school()
            .filter(
                school ->
                    registry.path(school).filter(path -> wanted.path().contains(path)).isEmpty());
    if (elsewhere.isPresent()) {
      return refused(Reason.INVALID, "schoolId", "no school of this region");
    }
    return unknownRoster(work, wanted)
        .chain(
            field ->
                field.isPresent()
                    ? refused(Reason.INVALID, field.get(), "no such roster, or outside of yours")
                    : save(work, action, next));
  }

  private record Named(String field, RosterId roster) {}

  /** The first that names none: a step that tells nobody is found out when it is written. */
  private static Uni<Optional<String>> unknownRoster(Work work, Policy wanted) {
    var steps = wanted.steps();
    var named =
        Stream.concat(
                IntStream.range(0, steps.size())
                    .boxed()
                    .flatMap(i -> rosters("steps[" + i + "].whom", steps.get(i).whom())),
                rosters("fallback.whom", wanted.fallback().whom()))
            .toList();
    return Multi.createFrom()
        .iterable(named)
        .onItem()
        .transformToUniAndConcatenate(
            one ->
                work.rosters()
                    .find(one.roster())
                    .map(
                        there ->
                            there.isPresent()
                                ? Optional.<String>empty()
                                : Optional.of(one.field())))
        .collect()
        .asList()
        .map(fields -> fields.stream().flatMap(Optional::stream).findFirst());
  }

  private static Stream<Named> rosters(String field, List<Target> whom) {
    return IntStream.range(0, whom.size())
        .boxed()
        .flatMap(
            i ->
                whom.get(i) instanceof Target.OnCallOf(var roster)
                    ? Stream.of(new Named(field + "[" + i + "].rosterId", roster))
                    : Stream.empty());
  }

  private Uni<Outcome<Kept>> save(Work work, String action, Kept next) {
    return work.policies()
        .save(action, next, clock.instant())
        .replaceWith(new Outcome.Changed<>(next));
  }

  private static Uni<Outcome<Kept>> notThere(PolicyId id) {
    return usual().anyMatch(kept -> kept.policy().id().equals(id))
        ? refused(Reason.CONFLICT, "id", "it comes with the service: write one of your own")
        : Uni.createFrom().item(Outcome.notFound("policy"));
  }

  private static Uni<Outcome<Kept>> refused(Reason reason, String field, String message) {
    return Uni.createFrom().item(Outcome.refused(reason, field, message));
  }
}
