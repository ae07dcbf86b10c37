package org.anyuan.ledger.adapter.in.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.ledger.application.ImportRow;
import org.anyuan.ledger.domain.ImportType;
import org.junit.jupiter.api.Test;

class CsvFileTest {
  private static final String HEADER = "id,parentId,level,name\n";

  @Test
  void shouldReadWithAndWithoutAByteOrderMark() {
    assertThat(rows(HEADER + "1,,PROVINCE,湖北省\n"))
        .isEqualTo(rows("\ufeff" + HEADER + "1,,PROVINCE,湖北省\n"))
        .singleElement()
        .satisfies(row -> assertThat(row.fields()).containsEntry("name", "湖北省"));
  }

  @Test
  void shouldSayTheLineOfEachRowAcrossBlankLinesAndLineBreaksInQuotes() {
    var rows = rows(HEADER + "\r\n1,,X,\"a\r\nb\nc\"\r\n\r\n2,,X,d\n3,,X,\"e\n\"");
    assertThat(rows).extracting(ImportRow::line).containsExactly(3L, 7L, 8L);
  }

  @Test
  void shouldGiveARowWithTheWrongNumberOfFieldsAsOneWithoutAny() {
    assertThat(rows(HEADER + "1,,X\n2,,X,y,z\n"))
        .extracting(ImportRow::fields)
        .allSatisfy(fields -> assertThat(fields).isEmpty());
  }

  @Test
  void shouldReadAsFarAsItCan() {
    // When
    var file = read(HEADER + "1,,X,a\n2,,X,\"never closed\n3,,X,b\n");
    // Then
    assertThat(file.totalRows()).isEqualTo(1);
    assertThat(file.broken()).hasValueSatisfying(e -> assertThat(e.line()).isEqualTo(3));
    assertThat(rows(file)).hasSize(1);
  }

  @Test
  void shouldNameTheMissingColumn() {
    assertThatThrownBy(() -> read("id,level,name\n"))
        .isInstanceOfSatisfying(
            InvalidField.class, e -> assertThat(e.field()).isEqualTo("parentId"));
  }

  @Test
  void shouldRefuseAnUnknownColumn() {
    assertThatThrownBy(() -> read("id,parentId,level,nmae,name\n"))
        .isInstanceOf(InvalidField.class);
  }

  @Test
  void shouldRefuseAnEmptyFile() {
    assertThatThrownBy(() -> read("")).isInstanceOf(InvalidField.class);
  }

  @Test
  void shouldRefuseWhatIsNotUtf8() {
    assertThatThrownBy(() -> CsvFile.read(new byte[] {'i', 'd', (byte) 0xff}, ImportType.REGIONS))
        .isInstanceOf(InvalidField.class)
        .hasMessageContaining("byte 2");
  }

  @Test
  void shouldRefuseMoreRowsThanItIsMeantFor() {
    var csv = HEADER + "1,,X,a\n".repeat(CsvFile.MOST_ROWS + 1);
    assertThatThrownBy(() -> read(csv)).isInstanceOf(CsvFile.TooLong.class);
  }

  @Test
  void shouldReadALineOfTenMegabytes() {
    var rows = rows(HEADER + "1,,X," + "长".repeat(3_500_000) + "\n2,,X,a\n");
    assertThat(rows).extracting(ImportRow::line).containsExactly(2L, 3L);
  }

  private static CsvFile read(String csv) {
    return CsvFile.read(csv.getBytes(UTF_8), ImportType.REGIONS);
  }

  private static List<ImportRow> rows(String csv) {
    return rows(read(csv));
  }

  private static List<ImportRow> rows(CsvFile file) {
    var rows = new ArrayList<ImportRow>();
    file.rows().forEachRemaining(rows::add);
    return rows;
  }
}
