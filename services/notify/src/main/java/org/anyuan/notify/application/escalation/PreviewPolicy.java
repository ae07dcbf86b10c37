package org.anyuan.notify.application.escalation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Recipients.Known;
import org.anyuan.notify.application.escalation.FindTargets.Asked;
import org.anyuan.notify.application.escalation.FindTargets.Found;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.TaskId;
import org.anyuan.notify.domain.channel.Choice;
import org.anyuan.notify.domain.channel.ChooseChannels;
import org.anyuan.notify.domain.channel.Message;
import org.anyuan.notify.domain.channel.Message.Urgency;
import org.anyuan.notify.domain.channel.Recipient;
import org.anyuan.notify.domain.channel.Told;
import org.anyuan.notify.domain.escalation.Decided;
import org.anyuan.notify.domain.escalation.Escalation;
import org.anyuan.notify.domain.escalation.Escalation.About;
import org.anyuan.notify.domain.escalation.EscalationCommand;
import org.anyuan.notify.domain.escalation.EscalationId;
import org.anyuan.notify.domain.escalation.EscalationState;
import org.anyuan.notify.domain.escalation.Level;
import org.anyuan.notify.domain.escalation.Notice;
import org.anyuan.notify.domain.escalation.Place;
import org.anyuan.notify.domain.escalation.Policy;
import org.anyuan.notify.domain.escalation.Target;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What would happen at some time if nobody acknowledged: gone through by the very rules by which it
 * happens, with the rosters of then and the people and channels of now.
 */
@ApplicationScoped
public class PreviewPolicy {
  private static final TaskId TASK = new TaskId("preview");

  private final Coordination coordination;
  private final FindTargets targets;
  private final ChooseChannels choose;

  PreviewPolicy(
      Coordination coordination,
      FindTargets targets,
      @ConfigProperty(name = "anyuan.notify.summaries-every", defaultValue = "PT1M")
          Duration summariesEvery) {
    this.coordination = coordination;
    this.targets = targets;
    this.choose = new ChooseChannels(summariesEvery);
  }

  /**
   * What is asked.
   *
   * @param draft goes before what is written
   * @param silent nothing at the school may show or sound it
   */
  public record Question(
      About about, Severity severity, boolean silent, Instant at, Optional<Policy> draft) {}

  /**
   * What would happen.
   *
   * @param moments up to the first word of the fallback
   */
  public record Preview(Policy policy, Instant at, List<Moment> moments) {}

  /**
   * A notice.
   *
   * @param place absent: the fallback
   */
  public record Moment(Instant at, Notice notice, Optional<Place> place, List<Whom> whom) {
    public boolean nobody() {
      return whom.stream()
          .flatMap(one -> one.people().values().stream())
          .allMatch(choice -> choice instanceof Choice.Nothing);
    }
  }

  /**
   * A target's people.
   *
   * @param named the actor may know who they are
   */
  public record Whom(Target target, Map<PersonId, Choice> people, boolean named) {}

  /** With the service's sight: a superior region's people count, though the actor sees no names. */
  public Uni<Preview> of(Actor actor, Question question) {
    return coordination.work(
        Actor.SYSTEM,
        work ->
            work.policies()
                .above(Set.of(question.about().path()))
                .map(
                    policies ->
                        question
                            .draft()
                            .orElseGet(
                                () ->
                                    Policy.choose(policies, question.about(), question.severity())))
                .chain(policy -> goThrough(new Walk(work, actor, question), policy)));
  }

  private Uni<Preview> goThrough(Walk walk, Policy policy) {
    var question = walk.question();
    var started =
        Escalation.start(
            EscalationId.of(question.about().incident(), TASK, question.about().path().value()),
            question.about(),
            new Level(question.severity(), 1),
            policy,
            question.at());
    return next(walk, started, 0, question.at(), List.of())
        .map(moments -> new Preview(policy, question.at(), moments));
  }

  private record Walk(Work work, Actor actor, Question question) {}

  /** Ends: whatever goes by a policy is exhausted after so many notices. */
  private Uni<List<Moment>> next(
      Walk walk, Decided decided, int done, Instant now, List<Moment> moments) {
    var notices = decided.notices();
    if (done == notices.size()) {
      var escalation = decided.escalation();
      if (escalation.state() instanceof EscalationState.Exhausted) {
        return Uni.createFrom().item(moments);
      }
      var then = escalation.next().orElseThrow();
      return next(
          walk,
          new Decided(escalation, List.of()).then(new EscalationCommand.ReachTime(), then),
          0,
          then,
          moments);
    }
    var notice = notices.get(done);
    return moment(walk, decided.escalation(), notice, now)
        .chain(
            moment -> {
              var all = new ArrayList<>(moments);
              all.add(moment);
              var further =
                  moment.nobody()
                      ? decided.then(new EscalationCommand.FindNobody(notice.number()), now)
                      : decided;
              return next(walk, further, done + 1, now, all);
            });
  }

  private Uni<Moment> moment(Walk walk, Escalation escalation, Notice notice, Instant now) {
    var about = escalation.about();
    var asked = notice.whom().stream().map(target -> new Asked(about, target)).toList();
    return targets
        .find(walk.work(), asked, now)
        .chain(
            found ->
                walk.work()
                    .recipients()
                    .all(everybody(found))
                    .map(
                        known ->
                            new Moment(
                                now,
                                notice,
                                place(escalation.state(), notice),
                                whom(walk, asked, found, known, now))));
  }

  private static Set<PersonId> everybody(Found found) {
    return found.people().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  private static Optional<Place> place(EscalationState state, Notice notice) {
    return notice.cause() != Notice.Cause.FALLBACK
            && state instanceof EscalationState.Waiting(var _, var at, var _)
        ? Optional.of(at)
        : Optional.empty();
  }

  private List<Whom> whom(
      Walk walk, List<Asked> asked, Found found, List<Known> known, Instant now) {
    Map<PersonId, Recipient> recipients = new HashMap<>();
    known.forEach(one -> recipients.put(one.recipient().person(), one.recipient()));
    Function<PersonId, Choice> choice =
        person ->
            recipients.containsKey(person)
                ? choose.choose(recipients.get(person), message(walk), Told.NEVER, now)
                : new Choice.Nothing(Choice.Why.NO_ADDRESS);
    return asked.stream()
        .map(
            one -> {
              var people = new LinkedHashMap<PersonId, Choice>();
              found
                  .of(one.about(), one.target())
                  .forEach(person -> people.put(person, choice.apply(person)));
              return new Whom(one.target(), people, MayKnow.names(walk.actor(), one));
            })
        .toList();
  }

  private static Message.OfIncident message(Walk walk) {
    var about = walk.question().about();
    return new Message.OfIncident(
        about.incident(),
        about.lane(),
        about.mode(),
        walk.question().silent(),
        Urgency.WANTS_ANSWER);
  }
}
