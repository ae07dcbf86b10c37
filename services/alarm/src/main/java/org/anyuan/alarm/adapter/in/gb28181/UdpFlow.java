package org.anyuan.alarm.adapter.in.gb28181;

/**
 * An address over UDP.
 *
 * @param socket ours
 */
record UdpFlow(UdpListener socket, String host, int port) implements Flow {
  @Override
  public String transport() {
    return "UDP";
  }

  @Override
  public boolean reliable() {
    return false;
  }

  @Override
  public String local() {
    return socket.local(host, port);
  }

  @Override
  public boolean open() {
    return true;
  }

  @Override
  public void send(byte[] message) {
    socket.send(message, host, port);
  }

  /**
   * To the port that it came from where that was wished for (RFC 3581), or where the sender stands
   * behind a router and cannot know its port; else to the port that it says. Never to another host.
   */
  @Override
  public Flow back(Via via) {
    return via.wantsPort() || !via.host().equals(host)
        ? this
        : new UdpFlow(socket, host, via.port());
  }

  @Override
  public void proven() {}

  @Override
  public void begin() {}

  @Override
  public void end() {}
}
