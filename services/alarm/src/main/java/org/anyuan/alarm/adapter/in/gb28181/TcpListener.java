package org.anyuan.alarm.adapter.in.gb28181;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.util.function.Consumer;
import org.anyuan.alarm.adapter.in.tcp.Connections;
import org.anyuan.alarm.adapter.in.tcp.Deadlines;

/** SIP over TCP. Made, and called back, on one event loop. */
final class TcpListener {
  /** At most as much comes at once, so that it bounds what a connection holds. */
  private static final int PIECE = 8 * 1024;

  private final SipSettings settings;
  private final SipReceiver receiver;
  private final Consumer<Flow> broken;
  private final Connections connections;
  private final NetServer server;

  TcpListener(Vertx vertx, SipSettings settings, SipReceiver receiver, Consumer<Flow> broken) {
    this.settings = settings;
    this.receiver = receiver;
    this.broken = broken;
    this.connections =
        new Connections(settings.maxConnections(), settings.maxConnectionsPerAddress());
    this.server =
        vertx.createNetServer(
            new NetServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setTcpKeepAlive(true)
                .setReceiveBufferSize(PIECE));
  }

  Future<NetServer> listen() {
    return server.connectHandler(this::connected).listen();
  }

  private void connected(NetSocket socket) {
    var connection =
        new SipConnection(
            socket,
            receiver,
            new Deadlines(
                System::nanoTime,
                settings.idleTimeout(),
                settings.proveWithin(),
                settings.messageTimeout()),
            new Deadlines(
                System::nanoTime,
                settings.proveWithin(),
                settings.proveWithin(),
                settings.proveWithin()),
            connections::heard);
    if (!connections.add(connection)) {
      connection.close();
      return;
    }
    socket.handler(connection::received);
    socket.closeHandler(
        closed -> {
          connection.ended();
          connections.remove(connection);
          broken.accept(connection);
        });
    // A reset is no news; the close handler is called, too.
    socket.exceptionHandler(error -> connection.close());
  }

  void closeOverdue() {
    connections.closeOverdue();
  }

  int open() {
    return connections.size();
  }

  Future<Void> close() {
    return server.close();
  }
}
