package org.anyuan.incident.adapter.out.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a webhook may lead. A setting is an operator's, and still it must not make this service ask
 * its own host, its cloud's metadata, or a neighbour for somebody else.
 */
final class Addresses {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

  private Addresses() {}

  /** What is wrong with the address as it is written; empty where nothing is. */
  static Optional<String> fault(URI url) {
    if (url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null) {
      return Optional.of("it needs a host, and neither a user nor a fragment");
    }
    var https = "https".equalsIgnoreCase(url.getScheme());
    var plain = "http".equalsIgnoreCase(url.getScheme()) && isLoopback(url);
    return https || plain
        ? Optional.empty()
        : Optional.of("it has to begin with https, outside of this host");
  }

  /**
   * What is wrong with where the name leads now. The client asks for the name again and gets the
   * same from the platform's cache; that a name which changes in between leads nowhere else, TLS
   * sees to.
   */
  static Optional<String> faultNow(URI url, boolean privateNetwork) throws UnknownHostException {
    if (isLoopback(url)) {
      return Optional.empty();
    }
    for (var address : InetAddress.getAllByName(url.getHost())) {
      if (address.isLoopbackAddress()
          || address.isAnyLocalAddress()
          || address.isLinkLocalAddress()
          || address.isMulticastAddress()) {
        return Optional.of("its name leads to " + address.getHostAddress());
      }
      if (!privateNetwork && isPrivate(address)) {
        return Optional.of("its name leads into a private network, which is not allowed for it");
      }
    }
    return Optional.empty();
  }

  private static boolean isLoopback(URI url) {
    return LOOPBACK.contains(url.getHost().toLowerCase(Locale.ROOT));
  }

  /** RFC 1918, RFC 6598 (shared by carriers), RFC 4193. */
  private static boolean isPrivate(InetAddress address) {
    var bytes = address.getAddress();
    if (address instanceof Inet6Address) {
      return address.isSiteLocalAddress() || (bytes[0] & 0xFE) == 0xFC;
    }
    return address.isSiteLocalAddress() || (bytes[0] == 100 && (bytes[1] & 0xC0) == 64);
  }
}
