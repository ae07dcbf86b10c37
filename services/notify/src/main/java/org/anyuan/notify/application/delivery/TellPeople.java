package org.anyuan.notify.application.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Deliveries;
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
    var one = new Tellings(work, now);
    return tell(one, telling).call(one::end);
  }

  /**
   * Several are told in this work.
   *
   * @param people whom, as far as it is known
   * @param again subjects of notices that were told before
   */
  public Uni<Tellings> begin(
      Work work, Collection<PersonId> people, Collection<String> again, Instant now) {
    var all = new Tellings(work, now);
    return all.recipients(people)
        .chain(() -> all.older(DedupKey.Kind.NOTICE, again))
        .replaceWith(all);
  }

  /** One of them. */
  public Uni<Reached> tell(Tellings all, Telling telling) {
    var queue =
        new Queue(
            choose,
            telling.message(),
            telling.kind(),
            telling.subject(),
            telling.version(),
            telling.about(),
            telling.content(),
            all.now());
    return told(all.work(), telling, all.now())
        .chain(told -> tell(all, queue, telling.people(), told));
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
    var one = new Tellings(work, now);
    var queue = ofDuty(subject, version, path, content, now);
    return tell(one, queue, people, Map.of()).call(one::end);
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
      Tellings all, Queue queue, Set<PersonId> people, Map<PersonId, Told> told) {
    if (people.isEmpty()) {
      return Uni.createFrom().item(new Reached(Set.of(), Set.of(), Map.of()));
    }
    return all.recipients(people)
        .chain(
            known -> {
              var made = queue.forAll(people, known, told);
              return older(all, queue, made)
                  .invoke(() -> all.queue(made.queued()))
                  .replaceWith(made.reached());
            });
  }

  private static Uni<Void> older(Tellings all, Queue queue, Queue.Made made) {
    return made.queued().isEmpty() || queue.version() <= FIRST
        ? Uni.createFrom().voidItem()
        : all.older(queue.kind(), List.of(queue.subject()));
  }
}
