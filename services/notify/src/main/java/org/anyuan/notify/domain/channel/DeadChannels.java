package org.anyuan.notify.domain.channel;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.anyuan.notify.domain.AddressId;

/**
 * Notices ways to a person that have stopped to work.
 *
 * @param failuresInRow so many messages in a row do not arrive: it is dead
 */
public record DeadChannels(int failuresInRow) {

  /** What became of an address, and of whom to tell. */
  public record Noticed(Recipient recipient, Optional<Warning> warning) {}

  /**
   * To be said once, when it dies.
   *
   * @param over another way to the same person; absent: there is none that works, so it is said to
   *     who keeps the roster
   */
  public record Warning(AddressId dead, Optional<AddressId> over) {}

  /** One that is not the person's any more changes nothing. */
  public Noticed arrived(Recipient recipient, AddressId by) {
    return new Noticed(
        recipient.find(by).map(a -> recipient.with(a.with(Health.WELL))).orElse(recipient),
        Optional.empty());
  }

  public Noticed failed(Recipient recipient, AddressId by, Instant now) {
    return recipient
        .find(by)
        .map(
            address -> {
              var failed = address.with(address.health().failed(now, failuresInRow));
              var after = recipient.with(failed);
              return new Noticed(
                  after,
                  address.alive() && !failed.alive()
                      ? Optional.of(new Warning(by, another(after)))
                      : Optional.empty());
            })
        .orElseGet(() -> new Noticed(recipient, Optional.empty()));
  }

  /** More than a browser, if there is one; else in the person's order. */
  private static Optional<AddressId> another(Recipient recipient) {
    return recipient.addresses().stream()
        .filter(Address::alive)
        .min(Comparator.comparing(address -> !address.sufficient()))
        .map(Address::id);
  }
}
