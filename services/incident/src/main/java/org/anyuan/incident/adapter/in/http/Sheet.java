package org.anyuan.incident.adapter.in.http;

import java.io.IOException;
import java.util.List;

/**
 * A table for a spreadsheet. Cells are texts, numbers, times or null; times are written as those of
 * Asia/Shanghai.
 */
interface Sheet {
  void row(List<?> cells);

  /** The whole file, once all rows are in it. */
  byte[] bytes() throws IOException;
}
