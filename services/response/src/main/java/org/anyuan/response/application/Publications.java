package org.anyuan.response.application;

import io.smallrye.mutiny.Uni;
import org.anyuan.response.domain.statement.Publication;

/** What left the house, in the transaction of the decision. Only ever added to. */
public interface Publications {
  Uni<Void> append(Publication publication);
}
