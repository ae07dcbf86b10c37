package org.anyuan.ledger.adapter.in.csv;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.anyuan.ledger.application.ImportRow;

/** The rows of a file that was read through before, so that nothing here can fail any more. */
final class CsvRows implements Iterator<ImportRow> {
  private final CsvCursor cursor;
  private final List<String> header;
  private long left;

  CsvRows(String text, long rows) {
    cursor = new CsvCursor(text);
    header = read().values();
    left = rows;
  }

  @Override
  public boolean hasNext() {
    return left > 0;
  }

  @Override
  public ImportRow next() {
    if (left-- <= 0) {
      throw new NoSuchElementException();
    }
    var record = read();
    return new ImportRow(record.number(), fields(record.values()));
  }

  private Map<String, String> fields(List<String> values) {
    if (values.size() != header.size()) {
      return Map.of();
    }
    var fields = new HashMap<String, String>();
    for (var i = 0; i < header.size(); i++) {
      fields.put(header.get(i), values.get(i));
    }
    return fields;
  }

  private CsvCursor.Line read() {
    try {
      return cursor.next().orElseThrow();
    } catch (CsvCursor.Unreadable e) {
      throw new IllegalStateException("the file was readable before", e);
    }
  }
}
