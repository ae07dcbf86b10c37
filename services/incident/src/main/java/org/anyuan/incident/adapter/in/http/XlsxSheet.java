package org.anyuan.incident.adapter.in.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.anyuan.incident.application.ButtonTests;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Office Open XML. Its texts are texts whatever they begin with: a formula is a cell of its own
 * kind.
 */
final class XlsxSheet implements Sheet {
  private static final int ROWS_IN_MEMORY = 1_000;
  private static final String TIME = "yyyy-mm-dd hh:mm:ss";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Workbook book = new Workbook(out, "Anyuan", "1.0");
  private final Worksheet sheet;
  private int rows;

  XlsxSheet(String name, List<String> head) {
    sheet = book.newWorksheet(name);
    sheet.freezePane(0, 1);
    row(head);
  }

  @Override
  public void row(List<?> cells) {
    for (int column = 0; column < cells.size(); column++) {
      cell(column, cells.get(column));
    }
    rows++;
    if (rows % ROWS_IN_MEMORY == 0) {
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void cell(int column, Object cell) {
    switch (cell) {
      case null -> {}
      case Number number -> sheet.value(rows, column, number);
      case Instant time -> {
        sheet.value(rows, column, LocalDateTime.ofInstant(time, ButtonTests.CALENDAR));
        sheet.style(rows, column).format(TIME).set();
      }
      default -> sheet.value(rows, column, cell.toString());
    }
  }

  @Override
  public byte[] bytes() throws IOException {
    book.finish();
    return out.toByteArray();
  }
}
