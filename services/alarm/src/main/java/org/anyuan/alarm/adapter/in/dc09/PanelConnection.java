package org.anyuan.alarm.adapter.in.dc09;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.Optional;
import java.util.function.Consumer;
import org.anyuan.alarm.adapter.in.tcp.Connections;
import org.anyuan.alarm.adapter.in.tcp.Deadlines;

/**
 * One connection over TCP, on one event loop. One frame is worked on at a time, and its answer sent
 * before the next: answers come in order, and a panel that sends without reading waits for itself
 * alone. Meanwhile no more is held than {@link #ENOUGH} and what was under way.
 */
final class PanelConnection implements Connections.Held {
  /** Several frames of the largest size. */
  private static final int ENOUGH = 16 * 1024;

  private final NetSocket socket;
  private final String address;
  private final Receiver receiver;
  private final Deadlines deadlines;
  private final Consumer<PanelConnection> heard;
  private final Context loop = Vertx.currentContext();
  private final FrameCutter cutter = new FrameCutter();
  private boolean busy;
  private boolean paused;

  PanelConnection(
      NetSocket socket, Receiver receiver, Deadlines deadlines, Consumer<PanelConnection> heard) {
    this.socket = socket;
    this.address = socket.remoteAddress().hostAddress();
    this.receiver = receiver;
    this.deadlines = deadlines;
    this.heard = heard;
  }

  void received(Buffer bytes) {
    if (!busy && !started()) {
      deadlines.frameStarted();
    }
    cutter.add(bytes.getBytes());
    next();
  }

  private void next() {
    if (busy) {
      bound();
      return;
    }
    var frame = cutter.next();
    receiver.broken(cutter.broken());
    bound();
    if (frame.isPresent()) {
      busy = true;
      deadlines.frameStarted();
      heard.accept(this);
      var unused =
          receiver
              .receive(frame.get(), "tcp " + address)
              .thenAccept(answer -> loop.runOnContext(back -> send(answer)));
    }
  }

  private void send(Optional<byte[]> answer) {
    if (answer.isEmpty()) {
      done();
      return;
    }
    // Until the system took it: without this, answers to who does not read would pile up here.
    socket.write(Buffer.buffer(answer.get())).onComplete(sent -> done());
  }

  private void done() {
    busy = false;
    deadlines.frameDone();
    next();
  }

  private void bound() {
    var full = cutter.held() > ENOUGH;
    if (full && !paused) {
      socket.pause();
    } else if (!full && paused) {
      socket.resume();
    }
    paused = full;
  }

  @Override
  public boolean busy() {
    return busy;
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  public boolean overdue() {
    return (busy || started()) ? deadlines.frameOverdue() : deadlines.idle();
  }

  /** A line feed alone is also what some send after a frame. */
  private boolean started() {
    return cutter.held() > 1;
  }

  @Override
  public void close() {
    var unused = socket.close();
  }
}
