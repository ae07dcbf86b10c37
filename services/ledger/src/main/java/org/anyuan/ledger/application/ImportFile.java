package org.anyuan.ledger.application;

import java.util.Iterator;
import java.util.Optional;
import org.anyuan.ledger.domain.RowError;

/** A file of rows whose header fits its type. */
public interface ImportFile {
  /** How many rows can be read. */
  long totalRows();

  /** Where reading has to end before the file does, such as at a quote that is never closed. */
  Optional<RowError> broken();

  Iterator<ImportRow> rows();
}
