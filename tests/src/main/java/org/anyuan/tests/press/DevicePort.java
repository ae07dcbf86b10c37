package org.anyuan.tests.press;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A connection of a device, which sends and waits for the answer. */
final class DevicePort implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 5000;
  private final Socket socket = new Socket();

  DevicePort(int port) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  byte[] read(int count) throws IOException {
    return new DataInputStream(socket.getInputStream()).readNBytes(count);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
