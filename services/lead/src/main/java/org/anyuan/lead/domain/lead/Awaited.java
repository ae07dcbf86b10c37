package org.anyuan.lead.domain.lead;

/** What a lead waits for. */
public sealed interface Awaited {
  /** That its state goes on: triage, verification, the beginning, the settlement, the end. */
  record Progress() implements Awaited {}

  record StepOf(StepKey key) implements Awaited {}

  /** That whoever it was handed over to takes it. */
  record Receipt() implements Awaited {}

  /** That its mediation goes on. */
  record Agreement() implements Awaited {}

  record VisitOf(int number) implements Awaited {}

  /** That incident says which one it made of it. */
  record Incident() implements Awaited {}

  /** Nobody verified it: it is dropped then. */
  record Expiry() implements Awaited {}

  /** What it protects is erased then. */
  record Erasure() implements Awaited {}

  /** Where two fall due at once they go in this order, and the same always goes first. */
  default String order() {
    return switch (this) {
      case Incident _ -> "0";
      case Progress _ -> "1";
      case Receipt _ -> "2";
      case StepOf(var key) -> "3" + key.name();
      case Agreement _ -> "4";
      case VisitOf(var number) -> "5" + (char) number;
      case Expiry _ -> "6";
      case Erasure _ -> "7";
    };
  }
}
