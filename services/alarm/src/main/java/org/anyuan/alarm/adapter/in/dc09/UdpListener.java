package org.anyuan.alarm.adapter.in.dc09;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.datagram.DatagramPacket;
import io.vertx.core.datagram.DatagramSocket;
import io.vertx.core.datagram.DatagramSocketOptions;
import io.vertx.core.net.SocketAddress;

/**
 * Panels over UDP. Made, and called back, on one event loop. A datagram holds whole frames, most
 * often one, and each is answered to where it came from.
 */
final class UdpListener {
  /** The system's buffer; and more than the largest datagram, which would be cut else. */
  private static final int RECEIVE_BUFFER = 128 * 1024;

  private final Context loop;
  private final Dc09Settings settings;
  private final Receiver receiver;
  private final DatagramSocket socket;
  private int inFlight;

  UdpListener(Vertx vertx, Dc09Settings settings, Receiver receiver) {
    this.loop = vertx.getOrCreateContext();
    this.settings = settings;
    this.receiver = receiver;
    this.socket =
        vertx.createDatagramSocket(
            new DatagramSocketOptions().setReceiveBufferSize(RECEIVE_BUFFER));
  }

  Future<DatagramSocket> listen() {
    return socket.handler(this::received).listen(settings.port(), settings.host());
  }

  private void received(DatagramPacket packet) {
    var cutter = new FrameCutter();
    cutter.add(packet.data().getBytes());
    for (var frame = cutter.next(); frame.isPresent(); frame = cutter.next()) {
      if (inFlight >= settings.maxDatagramsInFlight()) {
        receiver.dropped();
        return;
      }
      inFlight++;
      var unused =
          receiver
              .receive(frame.get(), "udp " + packet.sender().hostAddress())
              .thenAccept(
                  answer ->
                      loop.runOnContext(
                          back -> {
                            inFlight--;
                            answer.ifPresent(bytes -> send(bytes, packet.sender()));
                          }));
    }
    receiver.broken(cutter.broken());
  }

  /** Whether it arrives nobody knows; a panel without an answer sends again. */
  private void send(byte[] answer, SocketAddress to) {
    var unused = socket.send(Buffer.buffer(answer), to.port(), to.hostAddress());
  }

  Future<Void> close() {
    return socket.close();
  }
}
