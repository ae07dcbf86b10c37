package org.anyuan.notify.domain.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.anyuan.notify.domain.Mode;

/**
 * Over which channels a person is told, and when. An ACTUAL alarm is neither held back nor hidden:
 * of a new incident everybody hears at once, by more than a browser where there is more. An
 * exercise uses nothing but what is marked for it.
 *
 * @param summariesEvery so far apart a person hears of updates of one incident, after the first
 */
public record ChooseChannels(Duration summariesEvery) {

  public Choice choose(Recipient recipient, Message message, Told told, Instant now) {
    return switch (message) {
      case Message.OfIncident m -> ofIncident(recipient, m, told, now);
      case Message.OfDuty _ ->
          held(recipient, now)
              .orElseGet(
                  () -> send(recipient.forOthers(), recipient.addresses(), oneOf(recipient), true));
    };
  }

  private Choice ofIncident(
      Recipient recipient, Message.OfIncident message, Told told, Instant now) {
    if (message.silentForReader() && !recipient.namedForSilent()) {
      return new Choice.Nothing(Choice.Why.NOT_NAMED);
    }
    var marked = filtered(recipient.addresses(), markedFor(message.mode()));
    if (marked.isEmpty() && !recipient.addresses().isEmpty()) {
      return new Choice.Nothing(Choice.Why.NONE_FOR_EXERCISES);
    }
    var allowed = filtered(marked, a -> !message.silentForReader() || a.discreet());
    if (allowed.isEmpty()) {
      return new Choice.Nothing(
          marked.isEmpty() ? Choice.Why.NO_ADDRESS : Choice.Why.NONE_DISCREET);
    }
    var sound = !message.silentForReader();
    return switch (message.mode()) {
      case ACTUAL ->
          summarised(message, told, now).orElseGet(() -> sendActual(recipient, allowed, sound));
      case EXERCISE, TEST ->
          held(recipient, now)
              .or(() -> summarised(message, told, now))
              .orElseGet(() -> send(recipient.forOthers(), allowed, allowed, sound));
    };
  }

  private static Predicate<Address> markedFor(Mode mode) {
    return switch (mode) {
      case ACTUAL -> _ -> true;
      case EXERCISE, TEST -> Address::forExercises;
    };
  }

  private static Optional<Choice> held(Recipient recipient, Instant now) {
    return recipient.quiet().flatMap(quiet -> quiet.until(now)).map(Choice.Hold::new);
  }

  /** Only what wants no answer, and never the first of an incident. */
  private Optional<Choice> summarised(Message.OfIncident message, Told told, Instant now) {
    return switch (message.urgency()) {
      case WANTS_ANSWER -> Optional.empty();
      case UPDATE ->
          told.lastAt()
              .map(last -> last.plus(summariesEvery))
              .filter(now::isBefore)
              .map(Choice.Summarise::new);
    };
  }

  /** As the person wishes, or else over the usual ones. */
  private static Choice send(
      List<Rung> wishes, List<Address> allowed, List<Address> usual, boolean sound) {
    var wished = wished(wishes, allowed, sound);
    var picks = wished.isEmpty() ? atOnce(usual, sound) : wished;
    return picks.isEmpty() ? new Choice.Nothing(Choice.Why.NO_ADDRESS) : sent(picks);
  }

  /** The first that works: what is no alarm need not ring everywhere. */
  private static List<Address> oneOf(Recipient recipient) {
    var works = filtered(recipient.addresses(), Address::alive);
    return (works.isEmpty() ? recipient.addresses() : works).stream().limit(1).toList();
  }

  /** Where the person has wished for nothing that may be used: SMS and voice, or else all. */
  private static Choice sendActual(Recipient recipient, List<Address> allowed, boolean sound) {
    var picks = wished(recipient.forActual(), allowed, sound);
    if (picks.isEmpty()) {
      var usual = filtered(allowed, address -> address.kind().usualForActual());
      picks = atOnce(usual.isEmpty() ? allowed : usual, sound);
    }
    return sent(withOneThatReaches(picks, allowed, sound));
  }

  /**
   * At least one way goes at once that is more than a browser and works, as far as there is one:
   * where the person wished for it later, now; where they did not, in addition. A dead one is tried
   * as well.
   */
  private static List<Pick> withOneThatReaches(
      List<Pick> picks, List<Address> allowed, boolean sound) {
    if (picks.stream().anyMatch(pick -> pick.atOnce() && reaches(pick.address()))) {
      return picks;
    }
    var earlier =
        picks.stream()
            .filter(pick -> reaches(pick.address()))
            .min(Comparator.comparing(Pick::after));
    if (earlier.isPresent()) {
      return picks.stream().map(p -> p.equals(earlier.get()) ? p.now() : p).toList();
    }
    var others = filtered(allowed, ChooseChannels::reaches);
    // Nothing that works is left: whatever might is tried, at once.
    var more =
        others.isEmpty() ? filtered(allowed, Address::sufficient) : List.of(usualFirst(others));
    var all = new ArrayList<>(picks.stream().filter(p -> !more.contains(p.address())).toList());
    all.addAll(atOnce(more, sound));
    return all;
  }

  private static Address usualFirst(List<Address> addresses) {
    return addresses.stream()
        .filter(address -> address.kind().usualForActual())
        .findFirst()
        .orElse(addresses.getFirst());
  }

  private static boolean reaches(Address address) {
    return address.sufficient() && address.alive();
  }

  private static Choice sent(List<Pick> picks) {
    return new Choice.Send(picks, picks.stream().noneMatch(p -> reaches(p.address())));
  }

  private static List<Pick> wished(List<Rung> order, List<Address> allowed, boolean sound) {
    return order.stream()
        .flatMap(
            rung ->
                allowed.stream()
                    .filter(address -> address.id().equals(rung.address()))
                    .map(address -> new Pick(address, rung.after(), sound)))
        .toList();
  }

  private static List<Pick> atOnce(List<Address> addresses, boolean sound) {
    return addresses.stream().map(a -> new Pick(a, Duration.ZERO, sound)).toList();
  }

  private static List<Address> filtered(List<Address> addresses, Predicate<Address> which) {
    return addresses.stream().filter(which).toList();
  }
}
