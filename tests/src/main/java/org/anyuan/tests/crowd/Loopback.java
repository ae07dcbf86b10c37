package org.anyuan.tests.crowd;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses of this machine to connect from: one alone has too few ports. */
final class Loopback {
  private static final int ADDRESSES = 50;

  private Loopback() {}

  static InetAddress address(int n) {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (2 + n % ADDRESSES)});
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
