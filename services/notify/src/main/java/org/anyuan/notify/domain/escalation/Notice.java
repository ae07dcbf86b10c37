package org.anyuan.notify.domain.escalation;

import java.util.List;
import java.util.Set;
import org.anyuan.notify.domain.PersonId;

/**
 * Somebody is to be told.
 *
 * @param number of the escalation's notices, from 1: with the escalation's id it is the same notice
 * @param also people beside the targets
 * @param except people who are not told though they are among the targets: they have acknowledged
 */
public record Notice(
    int number, Cause cause, List<Target> whom, Set<PersonId> also, Set<PersonId> except) {
  public Notice {
    whom = List.copyOf(whom);
    also = Set.copyOf(also);
    except = Set.copyOf(except);
  }

  /** Why just now. */
  public enum Cause {
    /** The first step, and each next one. */
    STEP,
    /** The same step again. */
    REPEAT,
    /** Who acknowledged was not heard of for too long. */
    STALE,
    /** It is graver than it was: those who have acknowledged hear of it as well. */
    RISE,
    /** The task was closed, and is open again. */
    REOPENED,
    /** No step is left. */
    FALLBACK
  }
}
