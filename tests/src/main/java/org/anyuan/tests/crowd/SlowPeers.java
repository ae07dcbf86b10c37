package org.anyuan.tests.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * So many connections at once, over several ports and from several addresses, that say nothing,
 * half of something, a byte a second, or half of something and then close their side. One that the
 * service closes is opened again a moment later, until they leave off.
 */
public final class SlowPeers implements AutoCloseable {
  private static final int OPENED_EVERY_MILLI = 4;
  private static final long AGAIN_AFTER = TimeUnit.SECONDS.toNanos(1);
  private static final long AGAIN_AFTER_HALF_CLOSED = TimeUnit.SECONDS.toNanos(5);
  private static final long DRIP_EVERY = TimeUnit.SECONDS.toNanos(1);

  /** What a peer does after it has connected. */
  enum Manner {
    SILENT,
    HALF,
    DRIP,
    HALF_CLOSED
  }

  /**
   * A port, and what a slow peer says there.
   *
   * @param beginnings each one that never becomes a whole message
   * @param drip what may follow for ever
   */
  public record Port(int number, List<byte[]> beginnings, byte drip) {}

  private static final class Peer {
    private final Port port;
    private final Manner manner;
    private final byte[] beginning;
    private final InetAddress from;
    private SocketChannel channel;
    private long due;

    private Peer(Port port, Manner manner, byte[] beginning, InetAddress from) {
      this.port = port;
      this.manner = manner;
      this.beginning = beginning;
      this.from = from;
    }
  }

  private final List<Peer> peers = new ArrayList<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger closedByService = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final Selector selector;
  private final Thread thread;
  private volatile boolean holding = true;
  private volatile boolean closed;
  private volatile RuntimeException failure;

  public SlowPeers(List<Port> ports, int count) {
    for (var i = 0; i < count; i++) {
      var port = ports.get(i % ports.size());
      var n = i / ports.size();
      // One in twenty half-closes: it is closed at once, and comes again the oftener for it.
      var manner = n % 20 == 0 ? Manner.HALF_CLOSED : Manner.values()[n % 3];
      peers.add(
          new Peer(
              port,
              manner,
              port.beginnings().get(n % port.beginnings().size()),
              Loopback.address(i)));
    }
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread = Thread.ofPlatform().name("slow-peers").daemon().start(this::run);
  }

  private void run() {
    try {
      var lastDrip = System.nanoTime();
      while (!closed) {
        selector.select(key -> read((Peer) key.attachment()), 1);
        var now = System.nanoTime();
        if (holding) {
          open(now);
        }
        if (now - lastDrip > DRIP_EVERY) {
          lastDrip = now;
          peers.stream()
              .filter(p -> p.manner == Manner.DRIP && p.channel != null)
              .forEach(this::drip);
        }
      }
    } catch (IOException | RuntimeException e) {
      failure = new IllegalStateException("slow peers ended", e);
    } finally {
      peers.forEach(p -> end(p, 0));
    }
  }

  private void open(long now) throws IOException {
    var opened = 0;
    for (var peer : peers) {
      if (peer.channel == null && peer.due <= now) {
        connect(peer);
        if (++opened == OPENED_EVERY_MILLI) {
          return;
        }
      }
    }
  }

  private void connect(Peer peer) throws IOException {
    var channel = SocketChannel.open();
    peer.channel = channel;
    most.accumulateAndGet(open.incrementAndGet(), Math::max);
    try {
      channel.bind(new InetSocketAddress(peer.from, 0));
      channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), peer.port.number()));
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, peer);
      if (peer.manner != Manner.SILENT) {
        channel.write(ByteBuffer.wrap(peer.beginning));
      }
      if (peer.manner == Manner.HALF_CLOSED) {
        channel.shutdownOutput();
      }
    } catch (IOException _) {
      closedByService(peer);
    }
  }

  private void read(Peer peer) {
    try {
      if (peer.channel != null && peer.channel.read(ByteBuffer.allocate(1024)) < 0) {
        closedByService(peer);
      }
    } catch (IOException _) {
      closedByService(peer);
    }
  }

  private void drip(Peer peer) {
    try {
      peer.channel.write(ByteBuffer.wrap(new byte[] {peer.port.drip()}));
    } catch (IOException _) {
      closedByService(peer);
    }
  }

  private void closedByService(Peer peer) {
    closedByService.incrementAndGet();
    end(peer, peer.manner == Manner.HALF_CLOSED ? AGAIN_AFTER_HALF_CLOSED : AGAIN_AFTER);
  }

  private void end(Peer peer, long againAfter) {
    if (peer.channel == null) {
      return;
    }
    try {
      peer.channel.close();
    } catch (IOException _) {
      // It is gone, which is all that was wanted.
    }
    peer.channel = null;
    peer.due = System.nanoTime() + againAfter;
    open.decrementAndGet();
  }

  /** Closed ones are not opened again. */
  public void leaveOff() {
    holding = false;
  }

  public int open() {
    if (failure != null) {
      throw failure;
    }
    return open.get();
  }

  public int most() {
    return most.get();
  }

  public int closedByService() {
    return closedByService.get();
  }

  @Override
  public void close() {
    closed = true;
    selector.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
