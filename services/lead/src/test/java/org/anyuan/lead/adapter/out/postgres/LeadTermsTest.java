package org.anyuan.lead.adapter.out.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.adapter.out.vocabulary.TermsFile;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.lead.About;
import org.anyuan.lead.domain.lead.Category;
import org.anyuan.lead.domain.lead.Lead;
import org.anyuan.lead.domain.lead.LeadCommand;
import org.anyuan.lead.domain.lead.Named;
import org.anyuan.lead.domain.lead.Note;
import org.anyuan.lead.domain.lead.Report;
import org.anyuan.lead.domain.lead.Samples;
import org.anyuan.lead.domain.lead.Source;
import org.anyuan.lead.domain.search.Term;
import org.junit.jupiter.api.Test;

/** What of a lead is kept to be found by. */
class LeadTermsTest {
  private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");
  private static final LeadId ID = new LeadId(new UUID(1, 2));
  private static final LeadTerms TERMS = new LeadTerms(TermsFile.read(), key("one"));

  private static SecretKey key(String of) {
    return new SecretKeySpec((of + "0".repeat(32)).substring(0, 32).getBytes(UTF_8), "HmacSHA256");
  }

  private static Lead told(String words, String place, Named... people) {
    return Lead.receive(
            ID,
            new About(
                new SchoolId("s1"),
                new RegionPath("/420000/420100/"),
                Source.SCHOOL,
                NOW,
                Optional.empty()),
            Report.of(ID, NOW, words, place, List.of(people), NOW),
            Category.OTHER,
            Set.of())
        .lead();
  }

  private static long hash(String term) {
    return TERMS.of(new Term(term));
  }

  @Test
  void shouldKnowWordsPlaceAndWhatWasAdded() {
    // Given
    var lead = told("有人骑摩托车", "校门口");
    // When
    var added =
        Samples.value(
                lead.on(new LeadCommand.Add(Note.words(ID, "words", "今天又带了匕首")), By.SERVICE, NOW))
            .lead();
    // Then
    assertThat(TERMS.of(lead)).containsExactlyInAnyOrder(hash("摩托车"), hash("校门口"));
    assertThat(TERMS.of(added)).contains(hash("刀")).hasSize(3).isSorted();
  }

  @Test
  void shouldCutOutWhomItNames() {
    // Given: a name and a nickname with a word of the vocabulary in it
    var lead =
        told(
            "张小刀在操场，外号马蜂窝的也在",
            "",
            Named.of("p", "ACCUSED", "张小刀", null),
            Named.of("p", "ACCUSED", "马蜂窝", null));
    // Then
    assertThat(TERMS.of(lead)).contains(hash("操场")).doesNotContain(hash("刀"), hash("蛇"));
  }

  @Test
  void shouldKnowNothingOfWhatIsErased() {
    assertThat(TERMS.of(Samples.expired(Samples.dispute()))).isEmpty();
  }

  @Test
  void shouldSayNothingWithoutTheKey() {
    var other = new LeadTerms(TermsFile.read(), key("two"));
    assertThat(other.of(new Term("刀"))).isNotEqualTo(hash("刀"));
  }
}
