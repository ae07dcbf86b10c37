package org.anyuan.response.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anyuan.response.domain.plan.Pairing;
import org.anyuan.response.domain.plan.Plan;
import org.anyuan.response.domain.plan.Point;
import org.anyuan.response.domain.plan.StepKey;
import org.anyuan.response.domain.response.Post;
import org.anyuan.response.domain.response.ResponseChange;
import org.anyuan.response.domain.statement.Finding;
import org.anyuan.response.domain.statement.FindingDecision;
import org.anyuan.response.domain.statement.Statement;
import org.anyuan.response.domain.statement.StatementKind;
import org.anyuan.response.domain.statement.StatementState;

/**
 * Looks on, writes down what happened in its own way, and judges each publication by that. For the
 * test of {@link NothingForbiddenIsPublishedTest} alone.
 */
final class Witness {
  private final Plan plan;
  private final Map<Duty, Post> posts = new EnumMap<>(Duty.class);
  private final Set<StepKey> done = new HashSet<>();
  private final Map<FactId, Long> versions = new HashMap<>();
  private final Set<FactId> confirmed = new HashSet<>();
  private final Set<FactId> retracted = new HashSet<>();
  private final Map<OverrideId, ResponseChange.OverrideAsked> asked = new HashMap<>();
  private final Map<OverrideId, By> askers = new HashMap<>();
  private final List<ResponseChange.OverrideAsked> approved = new ArrayList<>();
  private final Map<StatementId, Signature> signatures = new HashMap<>();
  private final Set<String> published = new HashSet<>();
  private final Set<StatementKind> kinds = new HashSet<>();
  private List<Finding> found = List.of();
  private By by;
  private boolean closed;
  private int released;
  private int overridden;

  private record Signature(long version, By by, boolean entitled) {}

  Witness(Plan plan, Map<Duty, Post> posts) {
    this.plan = plan;
    this.posts.putAll(posts);
  }

  int released() {
    return released;
  }

  int overridden() {
    return overridden;
  }

  void found(List<Finding> findings) {
    found = findings;
  }

  void asked(By person) {
    by = person;
  }

  void saw(By person, ResponseChange change, Optional<Statement> about, String seed) {
    var actor = about.isPresent() && by != null ? by : person;
    switch (change) {
      case ResponseChange.StepDone(var step, var _) -> {
        guards(new Point.StepDone(step), Optional.empty(), List.of(), seed);
        done.add(step);
      }
      case ResponseChange.StepReopened(var step, var _) -> done.remove(step);
      case ResponseChange.FactRecorded(var fact, var _) -> versions.put(fact, 1L);
      case ResponseChange.FactConfirmed(var fact, var _) -> confirmed.add(fact);
      case ResponseChange.FactChanged(var fact, var _, var _) -> {
        versions.merge(fact, 1L, Long::sum);
        confirmed.remove(fact);
        retracted.remove(fact);
      }
      case ResponseChange.FactRetracted(var fact, var _) -> {
        versions.merge(fact, 1L, Long::sum);
        confirmed.remove(fact);
        retracted.add(fact);
      }
      case ResponseChange.OverrideAsked ask -> {
        asked.put(ask.override(), ask);
        askers.put(ask.override(), actor);
      }
      case ResponseChange.OverrideAnswered(var id, var yes, var _) -> {
        assertThat(actor.name()).as(seed).isNotEqualTo(askers.get(id).name());
        if (yes) {
          approved.add(asked.get(id));
        }
      }
      case ResponseChange.PostFilled(var duty, var post) -> posts.put(duty, post);
      case ResponseChange.StatementMoved moved -> moved(moved, actor);
      case ResponseChange.Released release -> released(release, about.orElseThrow(), seed);
      case ResponseChange.Closed _ -> closed = true;
      case ResponseChange.Reopened _ -> closed = false;
      default -> {}
    }
  }

  private void moved(ResponseChange.StatementMoved moved, By actor) {
    if (moved.state() == StatementState.Name.SIGNED && !signatures.containsKey(moved.statement())) {
      var needed =
          moved.kind() == StatementKind.SAFETY_INSTRUCTION
              ? List.of(
                  Duty.COMMANDER,
                  Duty.LAWFUL_HANDLING_LEAD,
                  Duty.PUBLIC_INFORMATION_LEAD,
                  Duty.PUBLIC_ORDER_LEAD)
              : List.of(Duty.LAWFUL_HANDLING_LEAD);
      signatures.put(
          moved.statement(),
          new Signature(
              moved.version(), actor, needed.stream().anyMatch(duty -> holds(actor, duty))));
    } else if (moved.state() == StatementState.Name.DRAFT) {
      signatures.remove(moved.statement());
    }
  }

  private boolean holds(By actor, Duty duty) {
    var post = posts.getOrDefault(duty, Post.DESK);
    return post.holder().filter(actor.name()::equals).isPresent()
        || post.deputies().contains(actor.name())
        || (post.holder().isEmpty() && duty.role().equals(actor.role()));
  }

  private void released(ResponseChange.Released release, Statement statement, String seed) {
    released++;
    assertThat(published.add(release.statement() + "/" + release.version()))
        .as("%s: published twice", seed)
        .isTrue();
    var signature = signatures.get(release.statement());
    assertThat(signature).as("%s: not signed", seed).isNotNull();
    assertThat(signature.version()).as("%s: another version", seed).isEqualTo(release.version());
    assertThat(signature.entitled()).as("%s: by nobody who may", seed).isTrue();
    for (var finding : found) {
      var last =
          statement.decisions().stream()
              .filter(decision -> decision.finding().equals(finding))
              .reduce((_, later) -> later);
      assertThat(last.filter(FindingDecision::allowed)).as("%s: %s", seed, finding).isPresent();
    }
    for (var ref : release.facts()) {
      assertThat(versions.get(ref.fact())).as("%s: stale", seed).isEqualTo(ref.version());
      assertThat(retracted).as("%s: taken back", seed).doesNotContain(ref.fact());
    }
    assertThat(closed && statement.published().size() == 1).as("%s: closed", seed).isFalse();
    if (release.kind() != StatementKind.SAFETY_INSTRUCTION) {
      var id = Optional.of(release.statement());
      guards(new Point.Published(Point.What.ANYTHING), id, release.facts(), seed);
      if (release.namesPlace()) {
        guards(new Point.PlaceNamed(), id, release.facts(), seed);
      }
      kinds.add(release.kind());
    }
  }

  /** Every pairing of the plan that is in the way of this point holds, or was let go by. */
  private void guards(
      Point then, Optional<StatementId> statement, List<FactRef> facts, String seed) {
    for (var pairing : plan.pairings()) {
      if (pairing instanceof Pairing.Before before && before.then().equals(then)) {
        var holds =
            switch (before.first()) {
              case Point.StepDone(var step) -> done.contains(step);
              case Point.FactsConfirmed _ ->
                  !facts.isEmpty()
                      && facts.stream().allMatch(ref -> confirmed.contains(ref.fact()));
              case Point.Published _ -> !kinds.isEmpty();
              case Point.PlaceNamed _ -> false;
            };
        if (!holds) {
          overridden++;
          assertThat(approved)
              .as("%s: %s did not hold", seed, before.key())
              .anyMatch(
                  ask -> ask.pairing().equals(before.key()) && ask.statement().equals(statement));
        }
      }
    }
  }
}
