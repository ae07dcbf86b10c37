package org.anyuan.ledger.adapter.in.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.ledger.domain.ImportType;

/** A file of rows that somebody uploads. */
public class CsvFuzzTest {
  @FuzzTest
  public void file(byte[] bytes) {
    for (var type : ImportType.values()) {
      try {
        var file = CsvFile.read(bytes, type);
        var last = 1L;
        var rows = file.rows();
        for (var i = 0L; i < file.totalRows(); i++) {
          assertThat(rows.hasNext()).isTrue();
          var row = rows.next();
          assertThat(row.line()).isGreaterThan(last);
          last = row.line();
        }
        assertThat(rows.hasNext()).isFalse();
        file.broken().ifPresent(error -> assertThat(error.line()).isPositive());
      } catch (InvalidField expected) {
        assertThat(expected.field()).isNotBlank();
      }
    }
  }
}
