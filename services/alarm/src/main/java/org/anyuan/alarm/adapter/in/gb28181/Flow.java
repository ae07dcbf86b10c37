package org.anyuan.alarm.adapter.in.gb28181;

/** A way to a peer, which is also the way back: a connection, or an address over UDP. */
interface Flow {
  /** As it stands in a Via. */
  String transport();

  /** What is sent arrives, or the flow ends: nothing has to be sent again. */
  boolean reliable();

  /** The peer's address. */
  String host();

  int port();

  /** Host and port under which the peer reaches us. */
  String local();

  boolean open();

  /** Without a word where it is lost, or the flow no longer open. */
  void send(byte[] message);

  /** Where an answer to a request with this Via goes, that came by this flow. */
  Flow back(Via via);

  /** Somebody on it has shown who they are. */
  void proven();

  /** A request of it is being worked on, which may be an alarm; once for each. */
  void begin();

  /** That request is answered, or will not be. */
  void end();
}
