package org.anyuan.incident.adapter.in.http;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.anyuan.common.problem.Problem;

/** What a spreadsheet reads. */
enum SheetFormat {
  CSV("csv", SheetFormat.CSV_TYPE),
  XLSX("xlsx", SheetFormat.XLSX_TYPE);

  static final String CSV_TYPE = "text/csv;charset=UTF-8";
  static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final String key;
  private final String type;

  SheetFormat(String key, String type) {
    this.key = key;
    this.type = type;
  }

  static SheetFormat of(String text) {
    for (var format : values()) {
      if (format.key.equals(text == null ? CSV.key : text)) {
        return format;
      }
    }
    throw Problem.invalid("format", "It is csv or xlsx.");
  }

  Sheet sheet(String name, List<String> head) {
    return switch (this) {
      case CSV -> new CsvSheet(head);
      case XLSX -> new XlsxSheet(name, head);
    };
  }

  Response answer(String name, Sheet sheet) {
    try {
      return Response.ok(sheet.bytes(), type)
          .header(
              "Content-Disposition", "attachment; filename=\"anyuan-%s.%s\"".formatted(name, key))
          .header("X-Content-Type-Options", "nosniff")
          .header("Cache-Control", "no-store")
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
