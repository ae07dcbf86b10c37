package org.anyuan.incident.application;

import org.anyuan.proto.incident.v1.ButtonTestDeclared;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.RejectionCode;

/** What came of a command. */
public sealed interface Outcome {

  /** The incident as it stands after the command. */
  record Decided(Incident incident) implements Outcome {}

  /** Of no incident: the event says it all. */
  record TestDeclared(ButtonTestDeclared test) implements Outcome {}

  record Rejected(RejectionCode code, String field, String detail) implements Outcome {}

  /** It is durable and will be decided; the answer did not come in time. */
  record Undecided(String commandId) implements Outcome {}

  /** Kafka did not confirm it: it may or may not be decided. The same key may be sent again. */
  record Unconfirmed() implements Outcome {}

  /** The same person used the same key for something else before. */
  record KeyReused() implements Outcome {}
}
