package org.anyuan.incident.adapter.in.http;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyuan.incident.application.CoverButtonTests.Coverage;

/** The coverage as a file for a spreadsheet (RFC 4180). */
final class CoverageCsv {
  /** So that a spreadsheet reads the names as UTF-8. */
  static final String HEAD =
      "\uFEFFschoolId,schoolName,regionPath,devices,tested,untested,neverTested\r\n";

  private CoverageCsv() {}

  static String line(Coverage c) {
    return Stream.of(
                c.school().getSchoolId(),
                c.school().getName(),
                c.school().getRegionPath(),
                Integer.toString(c.devices()),
                Integer.toString(c.tested()),
                ids(c.untested()),
                ids(c.neverTested()))
            .map(CoverageCsv::field)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static String ids(List<String> ids) {
    return String.join(" ", ids);
  }

  /** A name that begins like a formula must not be one. */
  private static String field(String text) {
    var plain = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    return "\"" + plain.replace("\"", "\"\"") + "\"";
  }
}
