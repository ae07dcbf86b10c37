package org.anyuan.notify.application.escalation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Deliveries;
import org.anyuan.notify.application.Escalations.Done;
import org.anyuan.notify.application.Escalations.Line;
import org.anyuan.notify.application.delivery.TellPeople;
import org.anyuan.notify.application.delivery.TellPeople.Reached;
import org.anyuan.notify.application.delivery.TellPeople.Telling;
import org.anyuan.notify.application.delivery.Tellings;
import org.anyuan.notify.application.escalation.FindTargets.Asked;
import org.anyuan.notify.application.escalation.FindTargets.Found;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.TaskId;
import org.anyuan.notify.domain.channel.Message;
import org.anyuan.notify.domain.channel.Message.Urgency;
import org.anyuan.notify.domain.delivery.DedupKey;
import org.anyuan.notify.domain.escalation.Decided;
import org.anyuan.notify.domain.escalation.Escalation;
import org.anyuan.notify.domain.escalation.EscalationCommand;
import org.anyuan.notify.domain.escalation.KnownIncident;
import org.anyuan.notify.domain.escalation.Notice;
import org.anyuan.notify.domain.escalation.Target;

/**
 * Does what was decided about escalations, in the work of whoever decided it: finds the people of
 * each notice, queues their messages, goes on at once where a notice reaches nobody, and stores it
 * all. Nothing is stored without its messages, and no message without what caused it.
 */
@ApplicationScoped
public class CarryOut {
  private final FindTargets targets;
  private final TellPeople tell;
  private final WriteContent write;

  CarryOut(FindTargets targets, TellPeople tell, WriteContent write) {
    this.targets = targets;
    this.tell = tell;
    this.write = write;
  }

  /** Of one incident. */
  public Uni<Void> all(Work work, KnownIncident incident, List<Decided> decided, Instant now) {
    return all(work, List.of(new Of(incident, decided)), now);
  }

  /** What was decided about an incident's escalations. */
  public record Of(KnownIncident incident, List<Decided> decided) {
    public Of {
      decided = List.copyOf(decided);
    }
  }

  /** Each of another incident: however many they are, it takes the same few statements. */
  public Uni<Void> all(Work work, List<Of> all, Instant now) {
    var decided = all.stream().flatMap(of -> of.decided().stream()).toList();
    if (decided.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var asked = decided.stream().flatMap(CarryOut::asked).distinct().toList();
    return found(work, asked, now)
        .chain(
            found ->
                tell.begin(work, found.everybody(), again(decided), now)
                    .chain(
                        tellings ->
                            each(work, tellings, found, all, now)
                                .chain(done -> tellings.end().replaceWith(done))))
        .chain(done -> work.escalations().save(done, now));
  }

  /** Of which somebody may have been told before. */
  private static Set<String> again(List<Decided> decided) {
    return decided.stream()
        .filter(one -> one.notices().stream().anyMatch(notice -> notice.number() > 1))
        .map(one -> one.escalation().id().toString())
        .collect(Collectors.toSet());
  }

  private Uni<List<Done>> each(
      Work work, Tellings tellings, Found found, List<Of> all, Instant now) {
    return Multi.createFrom()
        .iterable(all)
        .onItem()
        .transformToMultiAndConcatenate(
            of -> {
              var carrying = new Carrying(work, tellings, of.incident(), now);
              return Multi.createFrom()
                  .iterable(of.decided())
                  .onItem()
                  .transformToUniAndConcatenate(one -> carrying.next(found, one, 0, List.of()));
            })
        .collect()
        .asList();
  }

  /**
   * Also of the steps that come at once where nobody is found: in a region without people that is
   * each of them, and one read is enough for all. Rosters are read when it comes to them.
   */
  private static Stream<Asked> asked(Decided decided) {
    var policy = decided.escalation().policy();
    return decided.notices().isEmpty()
        ? Stream.empty()
        : Stream.concat(
            asked(decided, 0),
            Stream.concat(
                    policy.steps().stream().flatMap(step -> step.whom().stream()),
                    policy.fallback().whom().stream())
                .filter(target -> !(target instanceof Target.OnCallOf))
                .map(target -> new Asked(decided.escalation().about(), target)));
  }

  private static Stream<Asked> asked(Decided decided, int from) {
    var about = decided.escalation().about();
    return decided.notices().stream()
        .skip(from)
        .flatMap(notice -> notice.whom().stream())
        .map(target -> new Asked(about, target));
  }

  private Uni<Found> found(Work work, List<Asked> asked, Instant now) {
    return asked.isEmpty()
        ? Uni.createFrom().item(new Found(Map.of()))
        : targets.find(work, asked, now);
  }

  /** One piece of work: within it nobody hears of the same task twice at one time. */
  private final class Carrying {
    private final Work work;
    private final Tellings tellings;
    private final KnownIncident incident;
    private final Instant now;
    private final Map<TaskId, Map<PersonId, Boolean>> heard = new HashMap<>();

    Carrying(Work work, Tellings tellings, KnownIncident incident, Instant now) {
      this.work = work;
      this.tellings = tellings;
      this.incident = incident;
      this.now = now;
    }

    /** Ends: each notice that reaches nobody goes a step on, and the steps have an end. */
    Uni<Done> next(Found found, Decided decided, int done, List<Line.Told> told) {
      var notices = decided.notices();
      if (done == notices.size()) {
        return Uni.createFrom().item(new Done(decided, told));
      }
      var notice = notices.get(done);
      var escalation = decided.escalation();
      return tell(escalation, notice, found.of(escalation.about(), notice))
          .chain(
              reached -> {
                var lines = new ArrayList<>(told);
                lines.add(line(notice, reached));
                if (!reached.nobody()) {
                  return next(found, decided, done + 1, lines);
                }
                var further = decided.then(new EscalationCommand.FindNobody(notice.number()), now);
                var unknown =
                    asked(further, notices.size())
                        .filter(one -> !found.people().containsKey(one))
                        .distinct()
                        .toList();
                return found(work, unknown, now)
                    .chain(more -> next(with(found, more), further, done + 1, lines));
              });
    }

    private Uni<Reached> tell(Escalation escalation, Notice notice, Set<PersonId> people) {
      var task = heard.computeIfAbsent(escalation.about().task(), _ -> new HashMap<>());
      var before = new HashMap<PersonId, Boolean>();
      people.stream().filter(task::containsKey).forEach(p -> before.put(p, task.get(p)));
      var others = new HashSet<>(people);
      others.removeAll(before.keySet());
      var telling =
          others.isEmpty()
              ? Uni.createFrom().item(new Reached(Set.of(), Set.of(), Map.of()))
              : tell.tell(tellings, telling(escalation, notice, others));
      return telling
          .invoke(
              reached -> {
                reached.told().forEach(person -> task.put(person, true));
                reached.doubtful().forEach(person -> task.put(person, false));
              })
          .map(
              reached ->
                  new Reached(
                      and(reached.told(), before, true),
                      and(reached.doubtful(), before, false),
                      reached.not()));
    }

    private Telling telling(Escalation escalation, Notice notice, Set<PersonId> people) {
      var about = escalation.about();
      return new Telling(
          DedupKey.Kind.NOTICE,
          escalation.id().toString(),
          notice.number(),
          new Message.OfIncident(
              about.incident(),
              about.lane(),
              about.mode(),
              incident.silent(),
              Urgency.WANTS_ANSWER),
          aboutOf(escalation),
          write.of(incident, about.lane()),
          people);
    }
  }

  static Deliveries.About aboutOf(Escalation escalation) {
    var about = escalation.about();
    return new Deliveries.About(
        Optional.of(about.task()),
        Optional.of(about.incident()),
        Optional.of(about.school()),
        Optional.of(about.lane()),
        about.path(),
        about.mode());
  }

  private static Set<PersonId> and(
      Set<PersonId> now, Map<PersonId, Boolean> before, boolean surely) {
    var all = new HashSet<>(now);
    before.forEach(
        (person, sure) -> {
          if (sure == surely) {
            all.add(person);
          }
        });
    return all;
  }

  private static Found with(Found one, Found other) {
    var all = new HashMap<>(one.people());
    all.putAll(other.people());
    return new Found(all);
  }

  private static Line.Told line(Notice notice, Reached reached) {
    return new Line.Told(
        notice.number(), notice.cause(), reached.told(), reached.doubtful(), reached.not());
  }
}
