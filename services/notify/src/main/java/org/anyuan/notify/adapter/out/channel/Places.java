package org.anyuan.notify.adapter.out.channel;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Which places of the network a person may have this service speak to. Not its own host, its
 * cloud's metadata, or a neighbour: what listens there trusts whoever can reach it.
 */
final class Places {
  private static final int NAT64 = 12;
  private static final byte[] NAT64_PREFIX = {0, 0x64, (byte) 0xff, (byte) 0x9b};

  private Places() {}

  /** Reached over the public network alone. */
  static boolean isPublic(InetAddress place) {
    if (place.isLoopbackAddress()
        || place.isAnyLocalAddress()
        || place.isLinkLocalAddress()
        || place.isSiteLocalAddress()
        || place.isMulticastAddress()) {
      return false;
    }
    var bytes = place.getAddress();
    return place instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
  }

  /** RFC 6890: this network, shared by carriers, protocols, documentation, benchmarks, reserved. */
  private static boolean isPublic4(byte[] b) {
    var first = Byte.toUnsignedInt(b[0]);
    var second = Byte.toUnsignedInt(b[1]);
    return !(first == 0
        || first >= 240
        || (first == 100 && (second & 0xC0) == 64)
        || (first == 192 && second == 0)
        || (first == 198 && (second & 0xFE) == 18));
  }

  /** RFC 4193 is private; what carries an IPv4 address is as public as that one. */
  private static boolean isPublic6(byte[] b) {
    if ((b[0] & 0xFE) == 0xFC) {
      return false;
    }
    var nat64 = Arrays.equals(b, 0, NAT64_PREFIX.length, NAT64_PREFIX, 0, NAT64_PREFIX.length);
    return !nat64 || isPublic(four(Arrays.copyOfRange(b, NAT64, b.length)));
  }

  private static InetAddress four(byte[] bytes) {
    try {
      return Inet4Address.getByAddress(bytes);
    } catch (java.net.UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
