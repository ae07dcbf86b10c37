package org.anyuan.lead.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReceiptTest {
  @Test
  void shouldOpenWithItsCodeHoweverItIsWritten() {
    var receipt = Receipt.issue(new Random(7));
    assertThat(Receipt.isNumber(receipt.number())).isTrue();
    assertThat(Receipt.opens(receipt.number(), receipt.code(), receipt.hash())).isTrue();
    assertThat(
            Receipt.opens(
                receipt.number().toLowerCase(java.util.Locale.ROOT),
                " " + receipt.spelledCode().replace('0', 'o').replace('1', 'l'),
                receipt.hash()))
        .isTrue();
  }

  @Test
  void shouldNotOpenWithAnotherOnes() {
    var one = Receipt.issue(new Random(7));
    var other = Receipt.issue(new Random(8));
    assertThat(Receipt.opens(one.number(), other.code(), one.hash())).isFalse();
    assertThat(Receipt.opens(other.number(), one.code(), one.hash())).isFalse();
    assertThat(Receipt.opens(one.number(), "", one.hash())).isFalse();
  }

  @Test
  void shouldKeepItsCodeOutOfPrintAndOutOfItsHash() {
    var receipt = Receipt.issue(new Random(7));
    assertThat(receipt.toString()).doesNotContain(receipt.code());
    assertThat(receipt.hash()).doesNotContain(receipt.code());
  }

  @Test
  void shouldNotIssueTheSameTwice() {
    var random = new Random(1);
    var numbers = new HashSet<String>();
    IntStream.range(0, 10_000).forEach(_ -> numbers.add(Receipt.issue(random).number()));
    assertThat(numbers).hasSize(10_000);
  }
}
