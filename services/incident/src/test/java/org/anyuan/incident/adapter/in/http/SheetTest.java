package org.anyuan.incident.adapter.in.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.anyuan.incident.application.CoverButtonTests.Coverage;
import org.anyuan.proto.common.v1.SchoolRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files for a spreadsheet. */
class SheetTest {
  @TempDir Path folder;

  @Test
  void shouldQuoteEveryTextAndMarkItselfAsUtf8() {
    // Given
    var school =
        SchoolRef.newBuilder().setSchoolId("s1").setName("一\"2\",小学").setRegionPath("/42/");
    var sheet = new CsvSheet(CoverageCsv.HEAD);
    // When
    sheet.row(
        CoverageCsv.row(new Coverage(school.build(), 3, 1, List.of("d2", "d3"), List.of("d3"))));
    // Then
    assertThat(sheet.toString())
        .startsWith("\uFEFF\"schoolId\",")
        .endsWith("\r\n\"s1\",\"一\"\"2\"\",小学\",\"/42/\",3,1,\"d2 d3\",\"d3\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1", "+86", "-1", "@x", " =1", "\t=1", "\r=1", "\n1", "＝1+1", "　＝1", "＠x", "|x"
      })
  void shouldLetNoTextBeAFormula(String text) {
    var sheet = new CsvSheet(List.of());

    sheet.row(List.of(text));

    assertThat(sheet.toString()).endsWith("\"'" + text + "\"\r\n");
  }

  @Test
  void shouldWriteNumbersTimesAndNothing() {
    var sheet = new CsvSheet(List.of());

    sheet.row(Arrays.asList(-1, 2.5, Instant.parse("2026-02-28T16:30:00Z"), null));

    assertThat(sheet.toString()).endsWith("-1,2.5,2026-03-01 00:30:00,\r\n");
  }

  @Test
  void shouldMakeAWorkbookWhoseTextsAreTexts() throws IOException {
    // Given
    var sheet = new XlsxSheet("x", List.of("头"));
    // When
    sheet.row(Arrays.asList("=1+1", "a\u0001<b>&", 7, Instant.parse("2026-02-28T16:30:00Z"), null));
    for (int i = 0; i < 2_500; i++) {
      sheet.row(List.of("row " + i));
    }
    // Then
    var parts = parts(sheet.bytes());
    var cells = parts.get("xl/worksheets/sheet1.xml");
    assertThat(parts.get("xl/sharedStrings.xml"))
        .contains("&#x5934;", "=1+1", "row 2499", "&lt;b&gt;&amp;");
    assertThat(cells).doesNotContain("<f>").contains("<v>7</v>", "r=\"A2502\"");
    // The number of the day 2026-03-01, half an hour into it.
    assertThat(cells).contains("<v>46082.02083");
    assertThat(parts.values()).noneMatch(p -> p.contains("\u0001"));
  }

  private Map<String, String> parts(byte[] book) throws IOException {
    var parts = new HashMap<String, String>();
    try (var zip = new ZipFile(Files.write(folder.resolve("book.xlsx"), book).toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
      }
    }
    return parts;
  }
}
