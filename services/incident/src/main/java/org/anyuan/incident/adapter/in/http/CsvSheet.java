package org.anyuan.incident.adapter.in.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.anyuan.incident.application.ButtonTests;

/** RFC 4180, with the mark by which a spreadsheet reads UTF-8. */
final class CsvSheet implements Sheet {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ButtonTests.CALENDAR);

  private final StringBuilder text = new StringBuilder("\uFEFF");

  CsvSheet(List<String> head) {
    row(head);
  }

  @Override
  public void row(List<?> cells) {
    text.append(cells.stream().map(CsvSheet::field).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  @Override
  public byte[] bytes() {
    return toString().getBytes(UTF_8);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String field(Object cell) {
    return switch (cell) {
      case null -> "";
      // A number is never a formula, though it may begin with a minus.
      case Number number -> number.toString();
      case Instant time -> TIME.format(time);
      default -> "\"" + plain(cell.toString()).replace("\"", "\"\"") + "\"";
    };
  }

  /**
   * A name that begins like a formula must not be one: neither after blanks nor in full width,
   * which a Chinese spreadsheet takes for the same.
   */
  private static String plain(String text) {
    return text.matches("(?s)[\\s\u3000]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20|%].*|(?s)[\t\r\n].*")
        ? "'" + text
        : text;
  }
}
