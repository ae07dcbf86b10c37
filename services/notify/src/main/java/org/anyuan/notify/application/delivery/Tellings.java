package org.anyuan.notify.application.delivery;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.application.Recipients.Known;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.delivery.DedupKey;
import org.anyuan.notify.domain.delivery.DeliveryId;

/**
 * Any number of messages in one unit of work: what they need is read once for all of them, and what
 * they queue is written at the end, so that it takes the same few statements.
 */
public final class Tellings {
  private final Work work;
  private final Instant now;
  private final Set<PersonId> asked = new HashSet<>();
  private final Map<PersonId, Known> known = new HashMap<>();
  private final Set<String> subjects = new HashSet<>();
  private final List<Kept> older = new ArrayList<>();
  private final Map<DeliveryId, Kept> queued = new LinkedHashMap<>();
  private final List<Kept> withdrawn = new ArrayList<>();

  Tellings(Work work, Instant now) {
    this.work = work;
    this.now = now;
  }

  Work work() {
    return work;
  }

  Instant now() {
    return now;
  }

  /** What these can be reached by, unless it is known by now. */
  Uni<Collection<Known>> recipients(Collection<PersonId> people) {
    var others = people.stream().filter(person -> !asked.contains(person)).toList();
    if (others.isEmpty()) {
      return Uni.createFrom().item(of(people));
    }
    return work.recipients()
        .all(others)
        .map(
            found -> {
              asked.addAll(others);
              found.forEach(one -> known.put(one.recipient().person(), one));
              return of(people);
            });
  }

  private Collection<Known> of(Collection<PersonId> people) {
    return people.stream().filter(known::containsKey).map(known::get).toList();
  }

  /** What lies here still of these subjects, and may be said anew. */
  Uni<Void> older(DedupKey.Kind kind, Collection<String> of) {
    var others = of.stream().filter(subject -> !subjects.contains(name(kind, subject))).toList();
    if (others.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return work.deliveries()
        .lockWaiting(kind, others)
        .invoke(
            found -> {
              others.forEach(subject -> subjects.add(name(kind, subject)));
              older.addAll(found);
            })
        .replaceWithVoid();
  }

  private static String name(DedupKey.Kind kind, String subject) {
    return kind + ":" + subject;
  }

  /**
   * What says the same anew goes at the earlier of both times: else a repeat would put off again
   * and again what waits for its time.
   */
  void queue(List<Kept> made) {
    made.forEach(kept -> queued.putIfAbsent(kept.id(), inPlace(kept)));
  }

  private Kept inPlace(Kept kept) {
    var dueAt = kept.dueAt();
    for (var old : superseded(older, kept)) {
      var next = old.delivery().state().next().orElse(dueAt);
      dueAt = next.isBefore(dueAt) ? next : dueAt;
      older.remove(old);
      WithdrawDeliveries.withdrawn(old, now).ifPresent(withdrawn::add);
    }
    for (var old : superseded(queued.values(), kept)) {
      dueAt = old.dueAt().isBefore(dueAt) ? old.dueAt() : dueAt;
      queued.remove(old.id());
    }
    return dueAt.equals(kept.dueAt()) ? kept : Queue.kept(kept, dueAt);
  }

  private static List<Kept> superseded(Collection<Kept> among, Kept by) {
    return among.stream()
        .filter(old -> by.delivery().key().supersedes(old.delivery().key()))
        .collect(Collectors.toList());
  }

  /** Before the end of the work. */
  public Uni<Void> end() {
    var deliveries = work.deliveries();
    return deliveries
        .save(List.copyOf(withdrawn), now)
        .chain(() -> deliveries.add(List.copyOf(queued.values()), now))
        .replaceWithVoid();
  }
}
