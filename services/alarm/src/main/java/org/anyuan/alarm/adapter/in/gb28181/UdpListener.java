package org.anyuan.alarm.adapter.in.gb28181;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.datagram.DatagramPacket;
import io.vertx.core.datagram.DatagramSocket;
import io.vertx.core.datagram.DatagramSocketOptions;
import java.util.function.BiConsumer;

/** SIP over UDP: a datagram is a message. Made, and called back, on one event loop. */
final class UdpListener {
  /** The system's buffer; and more than the largest datagram, which would be cut else. */
  private static final int RECEIVE_BUFFER = 128 * 1024;

  /** What is worth an answer; an empty line only keeps a router's mapping. */
  private static final int SMALLEST = 16;

  private final SipSettings settings;
  private final BiConsumer<byte[], Flow> received;
  private final DatagramSocket socket;

  UdpListener(Vertx vertx, SipSettings settings, BiConsumer<byte[], Flow> received) {
    this.settings = settings;
    this.received = received;
    this.socket =
        vertx.createDatagramSocket(
            new DatagramSocketOptions().setReceiveBufferSize(RECEIVE_BUFFER));
  }

  Future<DatagramSocket> listen() {
    return socket.handler(this::received).listen(settings.port(), settings.host());
  }

  private void received(DatagramPacket packet) {
    if (packet.data().length() >= SMALLEST) {
      var sender = packet.sender();
      received.accept(
          packet.data().getBytes(), new UdpFlow(this, sender.hostAddress(), sender.port()));
    }
  }

  /** Whether it arrives nobody knows. */
  void send(byte[] message, String host, int port) {
    var unused = socket.send(Buffer.buffer(message), port, host);
  }

  String local(String host, int port) {
    return settings.advertisedHost().orElseGet(() -> LocalAddress.towards(host, port))
        + ":"
        + socket.localAddress().port();
  }

  Future<Void> close() {
    return socket.close();
  }
}
