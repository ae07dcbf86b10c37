package org.anyuan.notify.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.TaskId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.channel.Content;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.delivery.DedupKey;
import org.anyuan.notify.domain.delivery.Delivery;
import org.anyuan.notify.domain.delivery.DeliveryId;

/** The deliveries. */
public interface Deliveries {
  /**
   * What a message is about; of somebody's own duties and channels neither task nor incident.
   *
   * @param path of whose region it is
   */
  record About(
      Optional<TaskId> task,
      Optional<IncidentId> incident,
      Optional<SchoolId> school,
      Optional<Lane> lane,
      RegionPath path,
      Mode mode) {}

  /**
   * A delivery with all that it takes to hand it over.
   *
   * @param sound false: it must make none
   * @param dueAt when it was to be handed over first
   */
  record Kept(
      Delivery delivery,
      ChannelKind channel,
      About about,
      Content content,
      boolean sound,
      Instant dueAt,
      Instant queuedAt) {
    public DeliveryId id() {
      return delivery.id();
    }

    public PersonId recipient() {
      return delivery.key().recipient();
    }

    public Kept with(Delivery after) {
      return new Kept(after, channel, about, content, sound, dueAt, queuedAt);
    }

    /** The person can take the task from the message, or say that they had it. */
    public boolean answerable() {
      return isTest()
          || (delivery.key().kind() == DedupKey.Kind.NOTICE && about.task().isPresent());
    }

    /** It asks for nothing but to say that it came. */
    public boolean isTest() {
      return content.what() == What.COMMUNICATION_TEST;
    }
  }

  /** By which way a person took a task from a message. */
  enum Means {
    LINK,
    VOICE_KEY
  }

  /** Changes nothing where a dedup key is known: which of them are new. */
  Uni<Set<DeliveryId>> add(List<Kept> queued, Instant now);

  Uni<Optional<Kept>> find(DeliveryId id);

  /** Until the end of the work, nobody else changes it. */
  Uni<Optional<Kept>> lock(DeliveryId id);

  Uni<List<Kept>> lockAll(Collection<DeliveryId> ids);

  /**
   * To be handed over now, the longest due first; none that another copy works on.
   *
   * @param most of each kind
   */
  Uni<List<Kept>> lockDue(Map<ChannelKind, Integer> most, Instant now);

  /**
   * Of a task.
   *
   * @param person absent: everybody
   */
  record OfTask(IncidentId incident, TaskId task, Optional<PersonId> person) {}

  /** Of which neither has arrived nor failed for good. */
  Uni<List<Kept>> lockUnsettled(Collection<OfTask> of);

  /** Which lie here still, of these subjects. */
  Uni<List<Kept>> lockWaiting(DedupKey.Kind kind, Collection<String> subjects);

  /**
   * Each with its event and a line in its history. Only over a state of a lower sequence, or by a
   * person's replay.
   */
  Uni<Void> save(List<Kept> after, Instant now);

  /** With lines in the audit trail. */
  Uni<Void> replayed(List<Kept> after, Instant now);

  /** The event alone by which incident acknowledges the task; the same answer is the same event. */
  Uni<Void> answered(Kept of, Means means, Actor who, Instant at);

  /** The months from that time on into which histories go. */
  Uni<Void> prepareMonths(Instant now);

  /**
   * What was queued before then and is settled, its history with it.
   *
   * @return how many; as many as were asked for: there are more
   */
  Uni<Integer> forget(Instant before, int limit);
}
