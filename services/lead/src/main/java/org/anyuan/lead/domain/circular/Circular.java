package org.anyuan.lead.domain.circular;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.Bounds;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.PersonId;

/**
 * One circular: the list it publishes, to whom, and who has given a receipt.
 *
 * @param list whose figures it shows, each reader what they may read
 */
public record Circular(
    CircularId id,
    RegionPath from,
    String list,
    Duration within,
    Map<Addressee, Optional<Ack>> addressees,
    CircularState state,
    long version) {
  public static final int MOST = 500;
  static final Duration SHORTEST = Duration.ofHours(1);
  static final Duration LONGEST = Duration.ofDays(30);
  static final Duration AGAIN = Duration.ofDays(1);

  public Circular {
    addressees = Map.copyOf(addressees);
  }

  public record Ack(PersonId who, Instant at) {}

  /**
   * What a decision came to.
   *
   * @param chased who is told again
   * @param level 1: their desk; more: their superior's, too
   */
  public record Chased(Circular circular, List<Addressee> chased, int level) {
    public static Chased nobody(Circular circular) {
      return new Chased(circular, List.of(), 0);
    }
  }

  public static Circular send(
      CircularId id,
      RegionPath from,
      String list,
      Set<Addressee> to,
      Duration within,
      Instant now) {
    Bounds.size("to", to, 1, MOST);
    Bounds.duration("within", within, SHORTEST, LONGEST);
    var addressees = new TreeMap<Addressee, Optional<Ack>>();
    to.forEach(addressee -> addressees.put(addressee, Optional.empty()));
    return new Circular(
        id, from, list, within, addressees, new CircularState.Open(now, now.plus(within), 0), 1);
  }

  /** In their order. */
  public List<Addressee> silent() {
    return addressees.entrySet().stream()
        .filter(entry -> entry.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Whoever of the region that sent it reads lists there: to whom it went, and who is silent. */
  public boolean isOfSender(By reader) {
    return reads(reader) && reader.reach().contains(from);
  }

  /**
   * What of its addressees a reader may know: all for the sender's region, else their own desks.
   */
  public List<Addressee> visibleTo(By reader) {
    return addressees.keySet().stream()
        .filter(
            to ->
                isOfSender(reader)
                    || (reads(reader)
                        && reader.agency() == to.agency()
                        && reader.reach().contains(to.path())))
        .sorted()
        .toList();
  }

  private static boolean reads(By reader) {
    return switch (reader.agency()) {
      case POLICE, EDUCATION, COMMISSION, INSPECTION -> reader.school().isEmpty();
      case SCHOOL, SERVICE -> false;
    };
  }

  /** Their desk has been asked and has not answered. */
  public boolean waitsFor(By reader) {
    return state instanceof CircularState.Open
        && addressees.entrySet().stream()
            .anyMatch(
                to ->
                    to.getValue().isEmpty()
                        && to.getKey().agency() == reader.agency()
                        && to.getKey().path().equals(reader.reach()));
  }

  public Outcome<Chased> on(CircularCommand command, By by, Instant now) {
    return switch (command) {
      case CircularCommand.Acknowledge(var as) -> acknowledge(as, by, now);
      case CircularCommand.Withdraw _ -> withdraw(by, now);
      case CircularCommand.ReachTime _ -> reach(by, now);
    };
  }

  /** A desk answers for itself, whoever is above it not in its stead. */
  private Outcome<Chased> acknowledge(Addressee as, By by, Instant now) {
    var known = addressees.get(as);
    if (known == null || by.agency() != as.agency() || !by.reach().equals(as.path())) {
      return Outcome.notFound("circular");
    }
    return switch (state) {
      case CircularState.Open _ -> known.isPresent() ? unchanged() : acknowledged(as, by, now);
      case CircularState.Acknowledged _ -> unchanged();
      case CircularState.Withdrawn _ ->
          Outcome.refused(Reason.CONFLICT, "state", "it was withdrawn");
    };
  }

  private Outcome<Chased> acknowledged(Addressee as, By by, Instant now) {
    var next = new TreeMap<>(addressees);
    next.put(as, Optional.of(new Ack(by.who(), now)));
    var all = next.values().stream().allMatch(Optional::isPresent);
    return to(next, all ? new CircularState.Acknowledged(now) : state);
  }

  private Outcome<Chased> withdraw(By by, Instant now) {
    var signs =
        switch (by.agency()) {
          case POLICE, EDUCATION, COMMISSION -> by.reach().contains(from);
          case SCHOOL, INSPECTION, SERVICE -> false;
        };
    if (!signs) {
      return Outcome.notFound("circular");
    }
    return switch (state) {
      case CircularState.Open _, CircularState.Acknowledged _ ->
          to(addressees, new CircularState.Withdrawn(now));
      case CircularState.Withdrawn _ -> unchanged();
    };
  }

  private Outcome<Chased> reach(By by, Instant now) {
    if (by.agency() != Agency.SERVICE) {
      return Outcome.refused(Reason.FORBIDDEN, "role", "the time does it");
    }
    return switch (state) {
      case CircularState.Open(var since, var chaseAt, var chased) ->
          now.isBefore(chaseAt)
              ? unchanged()
              : new Outcome.Changed<>(
                  new Chased(
                      with(addressees, new CircularState.Open(since, now.plus(AGAIN), chased + 1)),
                      silent(),
                      chased + 1));
      case CircularState.Acknowledged _, CircularState.Withdrawn _ -> unchanged();
    };
  }

  private Outcome<Chased> to(Map<Addressee, Optional<Ack>> next, CircularState then) {
    return new Outcome.Changed<>(Chased.nobody(with(next, then)));
  }

  private Outcome<Chased> unchanged() {
    return new Outcome.Unchanged<>(Chased.nobody(this));
  }

  private Circular with(Map<Addressee, Optional<Ack>> next, CircularState then) {
    return new Circular(id, from, list, within, next, then, version + 1);
  }
}
