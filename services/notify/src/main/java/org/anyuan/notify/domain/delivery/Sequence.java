package org.anyuan.notify.domain.delivery;

/**
 * How new a state is, as one number that a database can compare: by attempt, then by stage, then by
 * the reason of a failure. A proof is above all that is none.
 */
final class Sequence {
  private static final long STAGES = 10;
  private static final long FAILURES = 10;
  private static final long PROOF = 1_000_000_000_000L;
  private static final long ATTEMPTS = 1_000_000_000L;

  private Sequence() {}

  static long of(Stage stage, int attempt, int failure) {
    return stage.proof()
        ? PROOF + stage.rank() * ATTEMPTS + attempt
        : (attempt * STAGES + stage.rank()) * FAILURES + failure;
  }
}
