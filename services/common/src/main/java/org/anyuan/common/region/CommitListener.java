package org.anyuan.common.region;

import org.hibernate.reactive.mutiny.Mutiny;

/** Told when a transaction of {@link ScopedTransactions} is over, whichever way it ended. */
public interface CommitListener {
  void ended(Mutiny.Session session, boolean committed);
}
