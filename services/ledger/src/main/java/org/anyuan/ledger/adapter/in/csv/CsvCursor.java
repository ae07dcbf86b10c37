package org.anyuan.ledger.adapter.in.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Goes through a file, knowing on which line each record starts. */
final class CsvCursor {
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;

  record Line(long number, List<String> values) {}

  /** The rest of the file is no CSV. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final long line;

    Unreadable(long line) {
      super("from here on this is no CSV, such as a quote that is never closed");
      this.line = line;
    }

    long line() {
      return line;
    }
  }

  CsvCursor(String text) {
    try {
      parser =
          CSVParser.builder().setReader(new StringReader(text)).setFormat(CSVFormat.DEFAULT).get();
      records = parser.iterator();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty at the end. */
  Optional<Line> next() throws Unreadable {
    var before = parser.getCurrentLineNumber();
    try {
      var values = records.next().toList();
      // The parser has counted to the record's last line.
      var last = parser.getCurrentLineNumber();
      return Optional.of(new Line(last - breaks(values), values));
    } catch (NoSuchElementException _) {
      return Optional.empty();
    } catch (UncheckedIOException | IllegalStateException _) {
      throw new Unreadable(before + 1);
    }
  }

  private static long breaks(List<String> values) {
    var breaks = 0L;
    for (var value : values) {
      for (var i = 0; i < value.length(); i++) {
        var c = value.charAt(i);
        var pair = c == '\r' && i + 1 < value.length() && value.charAt(i + 1) == '\n';
        if (!pair && (c == '\n' || c == '\r')) {
          breaks++;
        }
      }
    }
    return breaks;
  }
}
