package org.anyuan.alarm.adapter.in.http;

import org.anyuan.common.problem.Problem;
import org.jboss.logging.Logger;

/** What keeps a question about supervision from being answered. */
final class SupervisionProblems {
  private static final Logger LOG = Logger.getLogger(SupervisionProblems.class);
  private static final int RETRY_AFTER_SECONDS = 5;

  private SupervisionProblems() {}

  /** The store does not answer; presses go on without it. */
  static Throwable unavailable(Throwable failure) {
    if (failure instanceof Problem) {
      return failure;
    }
    LOG.warnf("supervision was asked and its store did not answer: %s", failure.toString());
    return Problem.unavailable("The states of devices cannot be read now.", RETRY_AFTER_SECONDS);
  }
}
