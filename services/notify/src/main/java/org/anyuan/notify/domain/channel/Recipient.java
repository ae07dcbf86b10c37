package org.anyuan.notify.domain.channel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.Bounds;
import org.anyuan.notify.domain.PersonId;

/**
 * A person, and how to reach them.
 *
 * @param addresses in the person's order
 * @param forActual which of them an ACTUAL alarm takes, and when; empty: the usual ones
 * @param forOthers the same for all else; empty: the usual ones
 * @param namedForSilent the school has named them for alarms that must stay silent there
 */
public record Recipient(
    PersonId person,
    List<Address> addresses,
    List<Rung> forActual,
    List<Rung> forOthers,
    Optional<Quiet> quiet,
    boolean namedForSilent) {
  /** Their open page: whoever signs in has one. */
  public static final AddressId PAGE = new AddressId("page");

  private static final int MOST_ADDRESSES = 20;

  public Recipient {
    addresses = List.copyOf(addresses);
    forActual = List.copyOf(forActual);
    forOthers = List.copyOf(forOthers);
    Bounds.size("addresses", addresses, 0, MOST_ADDRESSES);
    Bounds.distinct("addresses", addresses.stream().map(Address::id).toList());
    checkOrder("forActual", forActual, addresses);
    checkOrder("forOthers", forOthers, addresses);
  }

  private static void checkOrder(String field, List<Rung> order, List<Address> addresses) {
    Bounds.distinct(field, order.stream().map(Rung::address).toList());
    for (var i = 0; i < order.size(); i++) {
      var wanted = order.get(i).address();
      if (addresses.stream().noneMatch(address -> address.id().equals(wanted))) {
        throw new InvalidField(field + "[" + i + "].address", "one of the person's own");
      }
    }
  }

  /** Of whom no more is known than the account. */
  public static Recipient unknown(PersonId person) {
    var page = Address.of(PAGE, ChannelKind.SSE, true, false);
    return new Recipient(person, List.of(page), List.of(), List.of(), Optional.empty(), false);
  }

  public Optional<Address> find(AddressId id) {
    return addresses.stream().filter(address -> address.id().equals(id)).findFirst();
  }

  /**
   * With other addresses; a wish for one that is gone goes with it. The page stays, and comes last:
   * it may be shut.
   */
  public Recipient with(List<Address> others) {
    var ordered =
        Stream.concat(
                others.stream().filter(address -> !address.id().equals(PAGE)), find(PAGE).stream())
            .toList();
    return new Recipient(
        person, ordered, kept(forActual, ordered), kept(forOthers, ordered), quiet, namedForSilent);
  }

  private static List<Rung> kept(List<Rung> order, List<Address> addresses) {
    var ids = addresses.stream().map(Address::id).toList();
    return order.stream().filter(rung -> ids.contains(rung.address())).toList();
  }

  public Recipient wishing(List<Rung> actual, List<Rung> others, Optional<Quiet> hours) {
    return new Recipient(person, addresses, actual, others, hours, namedForSilent);
  }

  public Recipient named(boolean forSilent) {
    return new Recipient(person, addresses, forActual, forOthers, quiet, forSilent);
  }

  Recipient with(Address changed) {
    return new Recipient(
        person,
        addresses.stream().map(a -> a.id().equals(changed.id()) ? changed : a).toList(),
        forActual,
        forOthers,
        quiet,
        namedForSilent);
  }
}
