package org.anyuan.alarm.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** A way of SIP messages to the service. */
public interface SipLine extends AutoCloseable {
  Duration PATIENCE = Duration.ofSeconds(20);

  void send(byte[] message);

  /** The next message, each character one byte; empty after this long, or at the end. */
  Optional<String> next(Duration within);

  int localPort();

  @Override
  void close();

  /** The two that there are. */
  enum Transport {
    UDP {
      @Override
      public SipLine open() {
        return new Udp();
      }
    },
    TCP {
      @Override
      public SipLine open() {
        return new Tcp();
      }
    };

    public abstract SipLine open();
  }

  static InetSocketAddress service() {
    return new InetSocketAddress(
        InetAddress.getLoopbackAddress(),
        Integer.parseInt(Registry.config("anyuan.alarm.sip.port")));
  }

  /** Each write goes out at once. */
  final class Tcp implements SipLine {
    private final Socket socket = new Socket();

    public Tcp() {
      try {
        socket.setTcpNoDelay(true);
        socket.connect(service(), (int) PATIENCE.toMillis());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void send(byte[] message) {
      try {
        socket.getOutputStream().write(message);
        socket.getOutputStream().flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Optional<String> next(Duration within) {
      try {
        socket.setSoTimeout((int) within.toMillis());
        var head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
          var next = socket.getInputStream().read();
          if (next < 0) {
            return Optional.empty();
          }
          head.write(next);
        }
        var text = head.toString(ISO_8859_1);
        var length = Integer.parseInt(SipText.field(text, "Content-Length").orElseThrow());
        var body = socket.getInputStream().readNBytes(length);
        return Optional.of(text + new String(body, ISO_8859_1));
      } catch (SocketTimeoutException _) {
        return Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Waits until the service closes the line, without having said anything. */
    public boolean closedInSilence() {
      try {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket.getInputStream().read() < 0;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public int localPort() {
      return socket.getLocalPort();
    }

    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Each write is a datagram. */
  final class Udp implements SipLine {
    private final DatagramSocket socket;

    public Udp() {
      try {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.connect(service());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void send(byte[] message) {
      try {
        socket.send(new DatagramPacket(message, message.length));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Optional<String> next(Duration within) {
      var packet = new DatagramPacket(new byte[65535], 65535);
      try {
        socket.setSoTimeout((int) Math.max(1, within.toMillis()));
        socket.receive(packet);
      } catch (SocketTimeoutException _) {
        return Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Optional.of(new String(packet.getData(), 0, packet.getLength(), ISO_8859_1));
    }

    @Override
    public int localPort() {
      return socket.getLocalPort();
    }

    @Override
    public void close() {
      socket.close();
    }
  }
}
