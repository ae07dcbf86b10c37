package org.anyuan.notify.adapter.out.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;

/** A mail server over a real socket that refuses what it is told to. */
final class ScriptedSmtp implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, String> replies;

  /**
   * Listens.
   *
   * @param replies by the command's first word; the others are taken
   */
  ScriptedSmtp(Map<String, String> replies) {
    this.replies = replies;
    try {
      socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        var connection = socket.accept();
        Thread.ofVirtual().start(() -> talk(connection));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void talk(Socket connection) {
    try (connection;
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII))) {
      say(connection, "220 scripted");
      var data = false;
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (data && !line.equals(".")) {
          continue;
        }
        var word = data ? "." : line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        data = word.equals("DATA") && !replies.containsKey("DATA");
        say(connection, replies.getOrDefault(word, data ? "354 go on" : "250 ok"));
      }
    } catch (IOException _) {
      // The client went.
    }
  }

  private static void say(Socket connection, String line) throws IOException {
    connection.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
    connection.getOutputStream().flush();
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
