package org.anyuan.tests.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.anyuan.tests.press.Device;
import org.anyuan.tests.press.MqttPackets;

/**
 * Very many devices that hold a session over MQTT, and can lose all of them at once. One that is
 * refused or closed comes again, as devices do: after a time that doubles, with some chance in it.
 */
final class MqttFleet implements AutoCloseable {
  private static final int CONNECTS_AT_ONCE = 2000;
  private static final long FIRST_RETRY = TimeUnit.SECONDS.toNanos(1);
  private static final int DOUBLED_AT_MOST = 4;

  private static final class Member {
    private final Device device;
    private final InetAddress from;
    private SocketChannel channel;
    private boolean connected;
    private int failures;
    private long due;

    private Member(Device device, InetAddress from) {
      this.device = device;
      this.from = from;
    }
  }

  private final List<Member> members;
  private final int port;
  private final AtomicInteger connected = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();
  private final Selector selector;
  private final Thread thread;
  private int connecting;
  private volatile Duration dropWithin;
  private volatile boolean closed;
  private volatile RuntimeException failure;

  MqttFleet(int port, int first, List<Device> devices) {
    this.port = port;
    members =
        java.util.stream.IntStream.range(0, devices.size())
            .mapToObj(i -> new Member(devices.get(i), Loopback.address(first + i)))
            .toList();
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread = Thread.ofPlatform().name("fleet").daemon().start(this::run);
  }

  private void run() {
    try {
      while (!closed) {
        selector.select(key -> ready((Member) key.attachment()), 2);
        var drop = dropWithin;
        if (drop != null) {
          dropWithin = null;
          dropAll(drop);
          // A channel gives its file back with the selection after it was closed.
          selector.selectNow();
        }
        connectDue();
      }
    } catch (IOException | RuntimeException e) {
      failure = new IllegalStateException("the fleet ended", e);
    } finally {
      members.forEach(this::end);
    }
  }

  private void dropAll(Duration jitter) {
    var now = System.nanoTime();
    for (var member : members) {
      end(member);
      member.failures = 0;
      member.due = now + ThreadLocalRandom.current().nextLong(jitter.toNanos() + 1);
    }
  }

  private void connectDue() throws IOException {
    var now = System.nanoTime();
    for (var member : members) {
      if (connecting >= CONNECTS_AT_ONCE) {
        return;
      }
      if (member.channel == null && member.due <= now) {
        connect(member);
      }
    }
  }

  private void connect(Member member) throws IOException {
    member.channel = SocketChannel.open();
    connecting++;
    try {
      // Gone at once when it is closed, as when the power fails; and its port is free again.
      member.channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      member.channel.bind(new InetSocketAddress(member.from, 0));
      member.channel.configureBlocking(false);
      member.channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      member.channel.register(selector, SelectionKey.OP_CONNECT | SelectionKey.OP_READ, member);
    } catch (IOException _) {
      failed(member);
    }
  }

  private void ready(Member member) {
    if (member.channel == null) {
      return;
    }
    try {
      if (member.channel.isConnectionPending()) {
        if (member.channel.finishConnect()) {
          member.channel.keyFor(selector).interestOps(SelectionKey.OP_READ);
          member.channel.write(ByteBuffer.wrap(MqttPackets.connect(member.device)));
        }
        return;
      }
      var bytes = ByteBuffer.allocate(16);
      var count = member.channel.read(bytes);
      if (count < 0) {
        failed(member);
      } else if (!member.connected && count > 0) {
        if (Arrays.equals(Arrays.copyOf(bytes.array(), count), MqttPackets.connected())) {
          member.connected = true;
          member.failures = 0;
          connecting--;
          connected.incrementAndGet();
        } else {
          failed(member);
        }
      }
    } catch (IOException _) {
      failed(member);
    }
  }

  private void failed(Member member) {
    if (member.connected) {
      lost.incrementAndGet();
    }
    end(member);
    var wait = FIRST_RETRY << Math.min(member.failures++, DOUBLED_AT_MOST);
    member.due = System.nanoTime() + ThreadLocalRandom.current().nextLong(wait / 2, wait);
  }

  private void end(Member member) {
    if (member.channel == null) {
      return;
    }
    try {
      member.channel.close();
    } catch (IOException _) {
      // It is gone, which is all that was wanted.
    }
    member.channel = null;
    if (member.connected) {
      connected.decrementAndGet();
    } else {
      connecting--;
    }
    member.connected = false;
  }

  /** Loses every connection now; each comes again within this time. */
  void drop(Duration jitter) {
    dropWithin = jitter;
    selector.wakeup();
  }

  int connected() {
    if (failure != null) {
      throw failure;
    }
    return connected.get();
  }

  /** Sessions that ended without our doing. */
  int lost() {
    return lost.get();
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
