package org.anyuan.common.directory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.anyuan.proto.ledger.v1.Device;
import org.anyuan.proto.ledger.v1.DeviceProtocol;

/**
 * Which devices have an account of a protocol. The ledger lets one device have it at a time, but
 * the topic tells of two devices in either order, so for a moment there may be several.
 */
final class AccountIndex {
  private final Map<Account, Holders> holders = new ConcurrentHashMap<>();

  /** The ids of the devices that had or have this account. */
  Stream<String> holders(DeviceProtocol protocol, String account) {
    var found = holders.get(new Account(protocol.getNumber(), account));
    return found == null ? Stream.empty() : found.ids();
  }

  void add(String id, Device device) {
    if (!device.getAccount().isEmpty()) {
      holders.merge(Account.of(device), new Holders(id, null), (all, one) -> all.with(id));
    }
  }

  void remove(String id, Device device) {
    if (!device.getAccount().isEmpty()) {
      holders.computeIfPresent(Account.of(device), (account, all) -> all.without(id));
    }
  }

  static boolean same(Device one, Device other) {
    return Account.of(one).equals(Account.of(other));
  }

  private record Account(int protocol, String name) {
    static Account of(Device device) {
      return new Account(device.getProtocolValue(), device.getAccount());
    }
  }

  /** A chain of almost always one: there may be hundreds of thousands. */
  private record Holders(String id, Holders others) {
    Stream<String> ids() {
      return Stream.iterate(this, all -> all != null, Holders::others).map(Holders::id);
    }

    Holders with(String added) {
      return ids().anyMatch(added::equals) ? this : new Holders(added, this);
    }

    Holders without(String removed) {
      if (id.equals(removed)) {
        return others;
      }
      return others == null ? this : new Holders(id, others.without(removed));
    }
  }
}
