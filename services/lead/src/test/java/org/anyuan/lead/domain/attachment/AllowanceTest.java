package org.anyuan.lead.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.LeadId;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  private static final int MIB = 1024 * 1024;
  private static final LeadId LEAD = new LeadId(UUID.randomUUID());

  private static List<Attachment> kept(int count, Agency as, int bytes) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            number ->
                new Attachment(
                    new AttachmentId(UUID.randomUUID()),
                    LEAD,
                    number,
                    AttachmentType.PNG,
                    bytes,
                    "",
                    as,
                    Instant.EPOCH))
        .toList();
  }

  @Test
  void shouldTakeTwentyAndNoMore() {
    var handlers = Allowance.HANDLERS;
    assertThat(handlers.refusal(kept(19, Agency.POLICE, 1), Agency.SCHOOL, 1)).isEmpty();
    assertThat(handlers.refusal(kept(20, Agency.POLICE, 1), Agency.SCHOOL, 1)).isPresent();
  }

  @Test
  void shouldTakeAHundredMebibytesAndNoMore() {
    var kept = kept(9, Agency.POLICE, 10 * MIB);
    var handlers = Allowance.HANDLERS;
    assertThat(handlers.refusal(kept, Agency.POLICE, 10 * MIB)).isEmpty();
    assertThat(handlers.refusal(kept, Agency.POLICE, 10 * MIB + 1)).isPresent();
  }

  @Test
  void shouldTakeThreeOfWhoReportedItWhateverOthersBrought() {
    var reporter = Allowance.REPORTER;
    assertThat(reporter.refusal(kept(10, Agency.POLICE, 1), Agency.SERVICE, 1)).isEmpty();
    assertThat(reporter.refusal(kept(2, Agency.SERVICE, 1), Agency.SERVICE, 1)).isEmpty();
    assertThat(reporter.refusal(kept(3, Agency.SERVICE, 1), Agency.SERVICE, 1)).isPresent();
    assertThat(reporter.refusal(kept(20, Agency.POLICE, 1), Agency.SERVICE, 1)).isPresent();
  }

  @Test
  void shouldCallItByItsNumberAlone() {
    assertThat(kept(3, Agency.POLICE, 1).getLast().fileName()).isEqualTo("attachment-3.png");
  }
}
