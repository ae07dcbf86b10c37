package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.ledger.domain.Import;

public interface Imports {
  Uni<Void> start(Import started);

  Uni<Void> proceed(Import now);

  Uni<Optional<Import>> find(UUID id);
}
