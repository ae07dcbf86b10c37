package org.anyuan.notify.application.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Recipients.Known;
import org.anyuan.notify.application.channel.Addresses.Way;
import org.anyuan.notify.application.channel.FindAddresses.Shown;
import org.anyuan.notify.application.delivery.Channels;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.Address;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.destination.Destination;
import org.anyuan.notify.domain.destination.WebhookSecret;

/** Adds ways to a person, says what they are used for, takes them away. */
@ApplicationScoped
public class KeepAddresses {
  private final FindAddresses addresses;
  private final Channels channels;
  private final Sealing sealing;
  private final Clock clock;

  KeepAddresses(FindAddresses addresses, Channels channels, Sealing sealing, Clock clock) {
    this.addresses = addresses;
    this.channels = channels;
    this.sealing = sealing;
    this.clock = clock;
  }

  /**
   * A way to be added.
   *
   * @param secret of a webhook, that it was made with
   */
  public record Wanted(
      ChannelKind kind,
      Destination to,
      boolean forExercises,
      boolean soundless,
      Optional<WebhookSecret> secret) {}

  /** What ways this deployment has, but for the page that everybody has. */
  public List<ChannelKind> offered() {
    return sealing.possible()
        ? Stream.of(ChannelKind.values())
            .filter(kind -> kind != ChannelKind.SSE && channels.of(kind).isPresent())
            .toList()
        : List.of();
  }

  public Uni<Outcome<Shown>> add(Work work, PersonId person, AddressId id, Wanted wanted) {
    if (!offered().contains(wanted.kind())) {
      return refused(Reason.CONFLICT, "kind", "this deployment has no such channel");
    }
    var now = clock.instant();
    return addresses
        .locked(work, person, now)
        .chain(
            known ->
                known
                    .map(there -> add(work, there, id, wanted, now))
                    .orElseGet(FindAddresses::unknown));
  }

  private static Uni<Outcome<Shown>> add(
      Work work, Known known, AddressId id, Wanted wanted, Instant now) {
    var address = Address.of(id, wanted.kind(), wanted.forExercises(), wanted.soundless());
    var all = Stream.concat(known.recipient().addresses().stream(), Stream.of(address)).toList();
    var after = known.with(known.recipient().with(all));
    var way =
        new Way(
            id,
            known.recipient().person(),
            wanted.kind(),
            wanted.to().masked(),
            Optional.empty(),
            now,
            1);
    return work.recipients()
        .save("recipient.address-added", after, now)
        .chain(() -> work.addresses().add(way, wanted.to()))
        .replaceWith(new Outcome.Changed<>(new Shown(address, way, wanted.secret())));
  }

  public Uni<Outcome<Shown>> change(
      Work work, PersonId person, AddressId id, boolean forExercises, boolean soundless) {
    var now = clock.instant();
    return addresses.there(
        work,
        person,
        id,
        now,
        (known, shown) -> {
          var before = shown.address();
          var address = new Address(id, before.kind(), forExercises, soundless, before.health());
          if (address.equals(before)) {
            return Uni.createFrom().item(new Outcome.Unchanged<>(shown));
          }
          var all =
              known.recipient().addresses().stream()
                  .map(one -> one.id().equals(id) ? address : one)
                  .toList();
          return work.recipients()
              .save("recipient.address-changed", known.with(known.recipient().with(all)), now)
              .replaceWith(
                  new Outcome.Changed<>(new Shown(address, shown.way(), Optional.empty())));
        });
  }

  public Uni<Outcome<Shown>> remove(Work work, PersonId person, AddressId id) {
    var now = clock.instant();
    return addresses.there(
        work,
        person,
        id,
        now,
        (known, shown) -> {
          var rest =
              known.recipient().addresses().stream().filter(one -> !one.id().equals(id)).toList();
          return work.addresses()
              .remove(id)
              .chain(
                  () ->
                      work.recipients()
                          .save(
                              "recipient.address-removed",
                              known.with(known.recipient().with(rest)),
                              now))
              .replaceWith(new Outcome.Changed<>(shown));
        });
  }

  private static <T> Uni<Outcome<T>> refused(Reason reason, String field, String message) {
    return Uni.createFrom().item(Outcome.refused(reason, field, message));
  }
}
