package org.anyuan.notify.application.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.region.Role;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Recipients.Known;
import org.anyuan.notify.application.channel.Addresses.Way;
import org.anyuan.notify.application.delivery.KeepRecipients;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.Address;
import org.anyuan.notify.domain.destination.WebhookSecret;

/** The ways to a person: their own, or for an administrator whose scope holds them. */
@ApplicationScoped
public class FindAddresses {
  private final KeepRecipients recipients;

  FindAddresses(KeepRecipients recipients) {
    this.recipients = recipients;
  }

  /**
   * A way, with how it stands.
   *
   * @param secret shown once, to whoever made it
   */
  public record Shown(Address address, Way way, Optional<WebhookSecret> secret) {}

  public Uni<List<Shown>> list(Work work, PersonId person) {
    return work.recipients()
        .find(person)
        .chain(
            known ->
                known.filter(_ -> may(work, person)).isEmpty()
                    ? Uni.createFrom().item(List.<Shown>of())
                    : work.addresses().of(person).map(ways -> shown(known.get(), ways)));
  }

  private static List<Shown> shown(Known known, List<Way> ways) {
    return ways.stream().flatMap(way -> shown(known, way).stream()).toList();
  }

  private static Optional<Shown> shown(Known known, Way way) {
    return known
        .recipient()
        .find(way.id())
        .map(address -> new Shown(address, way, Optional.empty()));
  }

  private static boolean may(Work work, PersonId person) {
    return own(work, person) || work.actor().role().equals(Role.ADMINISTRATOR);
  }

  private static boolean own(Work work, PersonId person) {
    return work.actor().name().equals(person.value());
  }

  public Uni<Optional<Shown>> find(Work work, PersonId person, AddressId id) {
    return list(work, person)
        .map(all -> all.stream().filter(one -> one.way().id().equals(id)).findFirst());
  }

  /** What is done with a way that is there, while nobody else changes its person. */
  interface Doing {
    Uni<Outcome<Shown>> with(Known known, Shown shown);
  }

  Uni<Outcome<Shown>> there(Work work, PersonId person, AddressId id, Instant now, Doing doing) {
    return locked(work, person, now)
        .chain(
            known ->
                known.isEmpty()
                    ? unknown()
                    : work.addresses()
                        .find(id)
                        .map(way -> way.filter(w -> w.person().equals(person)))
                        .chain(
                            way ->
                                way.flatMap(w -> shown(known.get(), w))
                                    .map(shown -> doing.with(known.get(), shown))
                                    .orElseGet(FindAddresses::unknown)));
  }

  /** The person, whom nobody else changes until the end of the work. */
  Uni<Optional<Known>> locked(Work work, PersonId person, Instant now) {
    if (own(work, person)) {
      return recipients.own(work, now).map(Optional::of);
    }
    return may(work, person)
        ? work.recipients().lock(person)
        : Uni.createFrom().item(Optional.empty());
  }

  static <T> Uni<Outcome<T>> unknown() {
    return Uni.createFrom().item(Outcome.notFound("address"));
  }
}
