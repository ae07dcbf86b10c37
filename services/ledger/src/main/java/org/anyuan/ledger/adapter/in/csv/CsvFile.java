package org.anyuan.ledger.adapter.in.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.ledger.application.ImportFile;
import org.anyuan.ledger.application.ImportRow;
import org.anyuan.ledger.domain.ImportType;
import org.anyuan.ledger.domain.RowError;

/** A file that was read through once: its header fits, and how far it can be read is known. */
public final class CsvFile implements ImportFile {
  public static final int MOST_ROWS = 200_000;

  private final String text;
  private final long totalRows;
  private final Optional<RowError> broken;

  private CsvFile(String text, long totalRows, Optional<RowError> broken) {
    this.text = text;
    this.totalRows = totalRows;
    this.broken = broken;
  }

  /** More rows than {@link #MOST_ROWS}. */
  public static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("at most " + MOST_ROWS + " rows");
    }
  }

  /** Throws {@link InvalidField} when no row could be read. */
  public static CsvFile read(byte[] bytes, ImportType type) {
    var text = decode(bytes);
    var cursor = new CsvCursor(text);
    type.check(header(cursor));
    var rows = 0L;
    try {
      while (cursor.next().isPresent()) {
        if (++rows > MOST_ROWS) {
          throw new TooLong();
        }
      }
      return new CsvFile(text, rows, Optional.empty());
    } catch (CsvCursor.Unreadable e) {
      return new CsvFile(text, rows, Optional.of(new RowError(e.line(), "", e.getMessage())));
    }
  }

  private static List<String> header(CsvCursor cursor) {
    try {
      return cursor
          .next()
          .orElseThrow(() -> new InvalidField("body", "the file is empty"))
          .values();
    } catch (CsvCursor.Unreadable e) {
      throw new InvalidField("body", "the first line: " + e.getMessage());
    }
  }

  private static String decode(byte[] bytes) {
    var input = ByteBuffer.wrap(bytes);
    try {
      var text = UTF_8.newDecoder().decode(input).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw new InvalidField("body", "not UTF-8 at byte " + input.position());
    }
  }

  @Override
  public long totalRows() {
    return totalRows;
  }

  @Override
  public Optional<RowError> broken() {
    return broken;
  }

  @Override
  public Iterator<ImportRow> rows() {
    return new CsvRows(text, totalRows);
  }
}
