package org.anyuan.alarm.adapter.in.gb28181;

import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketException;

/** The address of ours that stands at the beginning of the way to a peer. Nothing is sent. */
final class LocalAddress {
  private LocalAddress() {}

  static String towards(String host, int port) {
    try (var socket = new DatagramSocket()) {
      socket.connect(new InetSocketAddress(host, port));
      var local = socket.getLocalAddress();
      return local instanceof Inet6Address
          ? "[" + local.getHostAddress() + "]"
          : local.getHostAddress();
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
  }
}
