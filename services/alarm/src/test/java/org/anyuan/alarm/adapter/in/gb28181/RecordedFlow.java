package org.anyuan.alarm.adapter.in.gb28181;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/** Keeps what is sent. */
final class RecordedFlow implements Flow {
  final List<String> sent = new ArrayList<>();
  final boolean reliable;
  boolean open = true;
  private final String host;

  RecordedFlow(boolean reliable, String host) {
    this.reliable = reliable;
    this.host = host;
  }

  /** Of the newest request that was sent. */
  String branch() {
    return Sip.request(sent.getLast()).headers().via().branch();
  }

  @Override
  public String transport() {
    return reliable ? "TCP" : "UDP";
  }

  @Override
  public boolean reliable() {
    return reliable;
  }

  @Override
  public String host() {
    return host;
  }

  @Override
  public int port() {
    return 5061;
  }

  @Override
  public String local() {
    return "127.0.0.1:5060";
  }

  @Override
  public boolean open() {
    return open;
  }

  @Override
  public void send(byte[] message) {
    sent.add(new String(message, ISO_8859_1));
  }

  @Override
  public Flow back(Via via) {
    return this;
  }

  @Override
  public void proven() {}

  @Override
  public void begin() {}

  @Override
  public void end() {}
}
