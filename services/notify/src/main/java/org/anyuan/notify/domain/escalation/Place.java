package org.anyuan.notify.domain.escalation;

/**
 * How far a policy is gone through.
 *
 * @param step from 0
 * @param said how often; 0: it is still to be said
 */
public record Place(int step, int said) {
  /** Nothing was said yet. */
  static final Place BEGINNING = new Place(0, 0);

  static Place said(int step) {
    return new Place(step, 1);
  }

  Place saidAgain() {
    return new Place(step, said + 1);
  }
}
