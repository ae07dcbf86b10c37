package org.anyuan.alarm.adapter.in.dc09;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import org.anyuan.alarm.adapter.in.tcp.Connections;
import org.anyuan.alarm.adapter.in.tcp.Deadlines;

/** Panels over TCP. Made, and called back, on one event loop. */
final class TcpListener {
  private static final int SWEEP_MILLIS = 500;

  /** At most as much comes at once, so that it bounds what a connection holds. */
  private static final int PIECE = 8 * 1024;

  private final Vertx vertx;
  private final Dc09Settings settings;
  private final Receiver receiver;
  private final Connections connections;
  private final NetServer server;
  // Of the loop's doing, read by the metrics.
  private volatile int open;
  private long sweep;

  TcpListener(Vertx vertx, Dc09Settings settings, Receiver receiver) {
    this.vertx = vertx;
    this.settings = settings;
    this.receiver = receiver;
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
    sweep =
        vertx.setPeriodic(
            SWEEP_MILLIS,
            timer -> {
              connections.closeOverdue();
              open = connections.size();
            });
    return server.connectHandler(this::connected).listen();
  }

  private void connected(NetSocket socket) {
    var connection =
        new PanelConnection(
            socket,
            receiver,
            new Deadlines(
                System::nanoTime,
                settings.idleTimeout(),
                settings.firstFrameTimeout(),
                settings.frameTimeout()),
            connections::heard);
    if (!connections.add(connection)) {
      connection.close();
      return;
    }
    socket.handler(connection::received);
    socket.closeHandler(closed -> connections.remove(connection));
    // A reset is no news; the close handler is called, too.
    socket.exceptionHandler(error -> connection.close());
  }

  Future<Void> close() {
    vertx.cancelTimer(sweep);
    return server.close();
  }

  int open() {
    return open;
  }
}
