package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.ImportType;

/**
 * How rows of one type become part of the registry.
 *
 * @param <D> what a row says
 */
interface RowKind<D> {
  ImportType type();

  /** Throws {@code InvalidField} when the row says nothing that could be. */
  D parse(ImportRow row);

  String id(D wanted);

  /** Outcomes by id; each id is wanted once. */
  Uni<? extends Map<?, ? extends Outcome<?>>> put(Work work, List<D> wanted);
}
