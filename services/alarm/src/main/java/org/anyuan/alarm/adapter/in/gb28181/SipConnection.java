package org.anyuan.alarm.adapter.in.gb28181;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import java.util.function.Consumer;
import org.anyuan.alarm.adapter.in.tcp.Connections;
import org.anyuan.alarm.adapter.in.tcp.Deadlines;

/**
 * One connection over TCP, on one event loop. What does not belong to a message of a good form ends
 * it, since nobody can tell where the next one begins.
 */
final class SipConnection implements Flow, Connections.Held {
  /** A peer that does not read what it is sent is cut off, not waited for. */
  private static final int MAX_UNSENT = 128 * 1024;

  private final NetSocket socket;
  private final String host;
  private final int port;
  private final String local;
  private final SipReceiver receiver;
  private final Deadlines deadlines;
  private final Deadlines proving;
  private final Consumer<SipConnection> heard;
  private final SipCutter cutter = new SipCutter();
  private boolean proven;
  private boolean closed;
  private int working;

  /**
   * Just opened.
   *
   * @param deadlines for messages
   * @param proving until somebody has shown who they are
   */
  SipConnection(
      NetSocket socket,
      SipReceiver receiver,
      Deadlines deadlines,
      Deadlines proving,
      Consumer<SipConnection> heard) {
    this.socket = socket.setWriteQueueMaxSize(MAX_UNSENT);
    this.host = socket.remoteAddress().hostAddress();
    this.port = socket.remoteAddress().port();
    this.local = text(socket.localAddress());
    this.receiver = receiver;
    this.deadlines = deadlines;
    this.proving = proving;
    this.heard = heard;
  }

  private static String text(SocketAddress address) {
    var host = address.hostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.port();
  }

  void received(Buffer bytes) {
    if (closed) {
      return;
    }
    if (cutter.held() == 0) {
      deadlines.frameStarted();
    }
    cutter.add(bytes.getBytes());
    try {
      for (var message = cutter.next(); message.isPresent() && !closed; message = cutter.next()) {
        deadlines.frameDone();
        heard.accept(this);
        receiver.received(message.get(), this);
      }
    } catch (InvalidSip e) {
      receiver.broken(e);
      close();
    }
  }

  @Override
  public String transport() {
    return "TCP";
  }

  @Override
  public boolean reliable() {
    return true;
  }

  @Override
  public String host() {
    return host;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String local() {
    return local;
  }

  @Override
  public boolean open() {
    return !closed;
  }

  @Override
  public void send(byte[] message) {
    if (closed) {
      return;
    }
    if (socket.writeQueueFull()) {
      close();
      return;
    }
    var unused = socket.write(Buffer.buffer(message));
  }

  @Override
  public Flow back(Via via) {
    return this;
  }

  @Override
  public void proven() {
    proven = true;
  }

  @Override
  public void begin() {
    working++;
  }

  @Override
  public void end() {
    working--;
  }

  @Override
  public String address() {
    return host;
  }

  @Override
  public boolean busy() {
    return working > 0;
  }

  @Override
  public boolean overdue() {
    return (cutter.held() > 0 && deadlines.frameOverdue())
        || deadlines.idle()
        || (!proven && proving.idle());
  }

  void ended() {
    closed = true;
  }

  @Override
  public void close() {
    closed = true;
    var unused = socket.close();
  }
}
