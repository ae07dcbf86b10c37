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
import java.time.Duration;

/** A panel's line to the service, over TCP or UDP. */
public interface PanelLine extends AutoCloseable {
  Duration PATIENCE = Duration.ofSeconds(20);

  void send(byte[] bytes);

  /** The content of the next answer. */
  String answer();

  @Override
  void close();

  default String answerTo(byte[] frame) {
    send(frame);
    return answer();
  }

  /** The two that there are. */
  enum Transport {
    TCP {
      @Override
      public PanelLine open() {
        return new Tcp();
      }
    },
    UDP {
      @Override
      public PanelLine open() {
        return new Udp();
      }
    };

    public abstract PanelLine open();
  }

  static InetSocketAddress service() {
    return new InetSocketAddress(
        InetAddress.getLoopbackAddress(),
        Integer.parseInt(Registry.config("anyuan.alarm.dc09.port")));
  }

  /** Each write goes out at once. */
  final class Tcp implements PanelLine {
    private final Socket socket = new Socket();

    public Tcp() {
      try {
        socket.setTcpNoDelay(true);
        socket.connect(service(), (int) PATIENCE.toMillis());
        socket.setSoTimeout((int) PATIENCE.toMillis());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void send(byte[] bytes) {
      try {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String answer() {
      try {
        var frame = new ByteArrayOutputStream();
        int next;
        do {
          next = socket.getInputStream().read();
          if (next < 0) {
            throw new IllegalStateException("closed after " + frame.toString(ISO_8859_1));
          }
          frame.write(next);
        } while (next != '\r');
        return Panel.content(frame.toString(ISO_8859_1));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Waits until the service closes the line, without having said anything. */
    public boolean closedInSilence() {
      try {
        return socket.getInputStream().read() < 0;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
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
  final class Udp implements PanelLine {
    private final DatagramSocket socket;

    public Udp() {
      try {
        socket = new DatagramSocket();
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.connect(service());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void send(byte[] bytes) {
      try {
        socket.send(new DatagramPacket(bytes, bytes.length));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String answer() {
      var packet = new DatagramPacket(new byte[8192], 8192);
      try {
        socket.receive(packet);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Panel.content(
          new String(packet.getData(), packet.getOffset(), packet.getLength(), ISO_8859_1));
    }

    @Override
    public void close() {
      socket.close();
    }
  }
}
