package org.anyuan.notify.application.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Deliveries;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.Address;
import org.anyuan.notify.domain.channel.Choice;
import org.anyuan.notify.domain.channel.ChooseChannels;
import org.anyuan.notify.domain.channel.Content;
import org.anyuan.notify.domain.channel.Message;
import org.anyuan.notify.domain.channel.Pick;
import org.anyuan.notify.domain.channel.Told;
import org.anyuan.notify.domain.delivery.DedupKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Queues what people are to be told, over the channels that each of them has. However many they
 * are, it takes the same few statements.
 */
@ApplicationScoped
public class TellPeople {
  /**
   * Of an incident.
   *
   * @param subject with the kind and the version what makes it the same message: of an escalation's
   *     notice the escalation's id, with the notice's number
   */
  public record Telling(
      DedupKey.Kind kind,
      String subject,
      long version,
      Message.OfIncident message,
      Deliveries.About about,
      Content content,
      Set<PersonId> people) {}

  /**
   * What came of it.
   *
   * @param told by a way that is more than a browser and works
   * @param doubtful by nothing of that kind: whoever escalates need not wait for them
   */
  public record Reached(Set<PersonId> told, Set<PersonId> doubtful, Map<PersonId, Choice.Why> not) {
    public boolean nobody() {
      return told.isEmpty() && doubtful.isEmpty();
    }
  }

  /** Nothing older than this one can be waiting. */
  private static final long FIRST = 1;

  private final ChooseChannels choose;

  TellPeople(
      @ConfigProperty(name = "anyuan.notify.summaries-every", defaultValue = "PT1M")
          Duration summariesEvery) {
    this.choose = new ChooseChannels(summariesEvery);
  }

  /** In the work of whoever tells; under the same subject and version, once. */
  public Uni<Reached> tell(Work work, Telling telling, Instant now) {
    var queue =
        new Queue(
            choose,
            telling.message(),
            telling.kind(),
            telling.subject(),
            telling.version(),
            telling.about(),
            telling.content(),
            now);
    return told(work, telling, now).chain(told -> tell(work, queue, telling.people(), told));
  }

  /** Only of what may be summarised it is asked. */
  private static Uni<Map<PersonId, Told>> told(Work work, Telling telling, Instant now) {
    return switch (telling.message().urgency()) {
      case WANTS_ANSWER -> Uni.createFrom().item(Map.of());
      case UPDATE -> work.recipients().told(telling.people(), telling.message().incident(), now);
    };
  }

  /**
   * Of their own duties and channels: a swap to agree to, a gap, a channel that died.
   *
   * @param path of whose region it is
   */
  public Uni<Reached> tellOfDuty(
      Work work,
      String subject,
      long version,
      RegionPath path,
      Content content,
      Set<PersonId> people,
      Instant now) {
    var queue = ofDuty(subject, version, path, content, now);
    return tell(work, queue, people, Map.of());
  }

  /**
   * Of the same, over just this address, whatever the person wishes: to test it, or because others
   * do not work.
   *
   * @return false: it was queued before
   */
  public Uni<Boolean> tellOver(
      Work work,
      String subject,
      long version,
      RegionPath path,
      Content content,
      PersonId person,
      Address address,
      Instant now) {
    var pick = new Pick(address, Duration.ZERO, true);
    var kept = ofDuty(subject, version, path, content, now).over(person, pick, now);
    return work.deliveries().add(List.of(kept), now).map(added -> !added.isEmpty());
  }

  private Queue ofDuty(
      String subject, long version, RegionPath path, Content content, Instant now) {
    var about =
        new Deliveries.About(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            path,
            content.mode());
    return new Queue(
        choose, new Message.OfDuty(), DedupKey.Kind.DUTY, subject, version, about, content, now);
  }

  private static Uni<Reached> tell(
      Work work, Queue queue, Set<PersonId> people, Map<PersonId, Told> told) {
    if (people.isEmpty()) {
      return Uni.createFrom().item(new Reached(Set.of(), Set.of(), Map.of()));
    }
    return work.recipients()
        .all(people)
        .chain(
            known -> {
              var made = queue.forAll(people, known, told);
              return inPlaceOfOlder(work, queue, made.queued()).replaceWith(made.reached());
            });
  }

  /**
   * What says the same anew goes at the earlier of both times: else a repeat would put off again
   * and again what waits for its time.
   */
  private static Uni<Void> inPlaceOfOlder(Work work, Queue queue, List<Kept> queued) {
    if (queued.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var deliveries = work.deliveries();
    if (queue.version() <= FIRST) {
      return deliveries.add(queued, queue.now()).replaceWithVoid();
    }
    return deliveries
        .lockWaiting(queue.kind(), queue.subject())
        .chain(
            older -> {
              var withdrawn = new ArrayList<Kept>();
              var all =
                  queued.stream()
                      .map(kept -> inPlace(kept, older, withdrawn, queue.now()))
                      .toList();
              return deliveries
                  .save(List.copyOf(withdrawn), queue.now())
                  .chain(() -> deliveries.add(all, queue.now()));
            })
        .replaceWithVoid();
  }

  private static Kept inPlace(Kept kept, List<Kept> older, List<Kept> withdrawn, Instant now) {
    var dueAt = kept.dueAt();
    for (var old : older) {
      if (kept.delivery().key().supersedes(old.delivery().key())) {
        var next = old.delivery().state().next().orElse(dueAt);
        dueAt = next.isBefore(dueAt) ? next : dueAt;
        WithdrawDeliveries.withdrawn(old, now).ifPresent(withdrawn::add);
      }
    }
    return dueAt.equals(kept.dueAt()) ? kept : Queue.kept(kept, dueAt);
  }
}
