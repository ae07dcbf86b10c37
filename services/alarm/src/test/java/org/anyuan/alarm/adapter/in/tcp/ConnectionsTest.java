package org.anyuan.alarm.adapter.in.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
  private final Connections connections = new Connections(3, 2);

  @Test
  void shouldCloseTheQuietestForOneMore() {
    // Given
    var a = added("a");
    var b = added("b");
    added("c");
    connections.heard(a);
    // When
    assertThat(connections.add(new Line("d"))).isTrue();
    // Then
    assertThat(b.closed).isTrue();
    assertThat(a.closed).isFalse();
    assertThat(connections.size()).isEqualTo(3);
  }

  @Test
  void shouldCloseTheQuietestOfAnAddressThatHasItsNumber() {
    // Given
    var other = added("b");
    var first = added("a");
    added("a");
    // When
    added("a");
    // Then
    assertThat(first.closed).isTrue();
    assertThat(other.closed).isFalse();
  }

  @Test
  void shouldNotCloseOneWhoseFrameIsBeingWorkedOn() {
    // Given
    var a = added("a");
    var b = added("b");
    var c = added("c");
    a.busy = true;
    // When
    connections.add(new Line("d"));
    // Then
    assertThat(a.closed).isFalse();
    assertThat(b.closed).isTrue();
    assertThat(c.closed).isFalse();
  }

  @Test
  void shouldRefuseOneMoreWhereAllAreWorkedOn() {
    added("a").busy = true;
    added("a").busy = true;
    assertThat(connections.add(new Line("a"))).isFalse();
    assertThat(connections.size()).isEqualTo(2);
  }

  @Test
  void shouldForgetWhatWasClosed() {
    // Given
    var a = added("a");
    added("a");
    // When
    connections.remove(a);
    connections.heard(a);
    // Then
    assertThat(connections.size()).isEqualTo(1);
    assertThat(added("a").closed).isFalse();
  }

  @Test
  void shouldCloseWhatIsOverdue() {
    var a = added("a");
    var b = added("b");
    a.overdue = true;
    connections.closeOverdue();
    assertThat(a.closed).isTrue();
    assertThat(b.closed).isFalse();
    assertThat(connections.size()).isEqualTo(1);
  }

  @Test
  void shouldCountAFramesTimeFromItsFirstByteAndIdlenessFromTheLastFrame() {
    // Given
    var clock = new long[1];
    var deadlines =
        new Deadlines(
            () -> clock[0], Duration.ofMinutes(10), Duration.ofMinutes(1), Duration.ofSeconds(10));
    // When, then
    deadlines.frameStarted();
    clock[0] = Duration.ofSeconds(10).toNanos();
    assertThat(deadlines.frameOverdue()).isFalse();
    clock[0]++;
    assertThat(deadlines.frameOverdue()).isTrue();
    assertThat(deadlines.idle()).isFalse();
    deadlines.frameDone();
    assertThat(deadlines.frameOverdue()).isFalse();
    clock[0] += Duration.ofMinutes(10).toNanos();
    assertThat(deadlines.idle()).isFalse();
    deadlines.frameStarted();
    clock[0]++;
    assertThat(deadlines.idle()).isTrue();
  }

  @Test
  void shouldWaitForTheFirstFrameNoLongerThanAPanelTakesToSayWhatItConnectedFor() {
    // Given
    var clock = new long[1];
    var deadlines =
        new Deadlines(
            () -> clock[0], Duration.ofMinutes(10), Duration.ofMinutes(1), Duration.ofSeconds(10));
    // When, then
    clock[0] = Duration.ofMinutes(1).toNanos();
    assertThat(deadlines.idle()).isFalse();
    clock[0]++;
    assertThat(deadlines.idle()).isTrue();
    deadlines.frameDone();
    clock[0] += Duration.ofMinutes(9).toNanos();
    assertThat(deadlines.idle()).isFalse();
  }

  private Line added(String address) {
    var line = new Line(address);
    assertThat(connections.add(line)).isTrue();
    return line;
  }

  private static final class Line implements Connections.Held {
    private final String address;
    private boolean busy;
    private boolean overdue;
    private boolean closed;

    Line(String address) {
      this.address = address;
    }

    @Override
    public String address() {
      return address;
    }

    @Override
    public boolean busy() {
      return busy;
    }

    @Override
    public boolean overdue() {
      return overdue;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
