package org.anyuan.incident.adapter.in.http;

import java.util.List;
import org.anyuan.incident.application.CoverButtonTests.Coverage;

/** The coverage as a file for a spreadsheet. */
final class CoverageCsv {
  static final List<String> HEAD =
      List.of(
          "schoolId", "schoolName", "regionPath", "devices", "tested", "untested", "neverTested");

  private CoverageCsv() {}

  static List<Object> row(Coverage c) {
    return List.of(
        c.school().getSchoolId(),
        c.school().getName(),
        c.school().getRegionPath(),
        c.devices(),
        c.tested(),
        ids(c.untested()),
        ids(c.neverTested()));
  }

  private static String ids(List<String> ids) {
    return String.join(" ", ids);
  }
}
