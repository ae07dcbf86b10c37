package org.anyuan.incident.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyuan.incident.application.CoverButtonTests.Coverage;
import org.anyuan.proto.common.v1.SchoolRef;
import org.junit.jupiter.api.Test;

/** The coverage as a file. */
class CoverageCsvTest {
  @Test
  void shouldQuoteEveryFieldAndLetNoNameBeAFormula() {
    // Given
    var school =
        SchoolRef.newBuilder().setSchoolId("s1").setName("=1+\"2\",小学").setRegionPath("/42/");
    // When
    var line =
        CoverageCsv.line(new Coverage(school.build(), 3, 1, List.of("d2", "d3"), List.of("d3")));
    // Then
    assertThat(line)
        .isEqualTo("\"s1\",\"'=1+\"\"2\"\",小学\",\"/42/\",\"3\",\"1\",\"d2 d3\",\"d3\"\r\n");
  }
}
