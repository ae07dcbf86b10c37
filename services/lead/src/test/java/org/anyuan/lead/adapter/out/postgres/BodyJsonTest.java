package org.anyuan.lead.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.anyuan.common.json.StoredJson;
import org.anyuan.lead.domain.lead.Category;
import org.anyuan.lead.domain.lead.Lead;
import org.anyuan.lead.domain.lead.Samples;
import org.anyuan.lead.domain.lead.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BodyJsonTest {
  private static final StoredJson JSON = BodyJson.create(keys("k1"));

  static Stream<Lead> leads() {
    return Stream.of(
        Samples.dispute(),
        Samples.triaged(Samples.dispute()),
        Samples.verified(Samples.dispute()),
        Samples.agreed(Samples.dispute()),
        Samples.settled(Samples.dispute()),
        Samples.kept(Samples.dispute()),
        Samples.unfounded(Samples.dispute()),
        Samples.merged(Samples.dispute()),
        Samples.received(
            Samples.id("a"), Category.ABUSE_AND_SEXUAL_ASSAULT, Source.PUBLIC, Set.of()));
  }

  @ParameterizedTest
  @MethodSource("leads")
  void shouldReadBackAllOfALeadAndStoreNoWordOfIt(Lead lead) {
    // When
    var text = JSON.text(lead);
    // Then
    assertThat(text).doesNotContain(Samples.SECRET, "操场", "属实", "道歉");
    assertThat(JSON.read(text, Lead.class)).isEqualTo(lead);
  }

  @Test
  void shouldKeepErasedWhatIsErased() {
    var lead = Samples.expired(Samples.dispute());
    var text = JSON.text(lead);
    assertThat(text).doesNotContain("sealed");
    assertThat(JSON.read(text, Lead.class).report().words().isErased()).isTrue();
  }

  @Test
  void shouldSealTheSameWordsDifferentlyEachTime() {
    assertThat(JSON.text(Samples.dispute())).isNotEqualTo(JSON.text(Samples.dispute()));
  }

  @Test
  void shouldNotOpenInAnotherLead() {
    var one = Samples.dispute();
    var other = Samples.id("other");
    var moved = JSON.text(one).replace(one.id().toString(), other.toString());
    assertThatThrownBy(() -> JSON.read(moved, Lead.class)).hasStackTraceContaining("not sealed");
  }

  @Test
  void shouldOpenWithAnOlderKeyAndSealWithTheNewest() {
    // Given
    var text = JSON.text(Samples.dispute());
    // When: a new key is put before the old
    var rotated = BodyJson.create(keys("k2", "k1"));
    // Then
    assertThat(rotated.read(text, Lead.class)).isEqualTo(Samples.dispute());
    assertThat(rotated.text(Samples.dispute())).contains("\"k2\"").doesNotContain("\"k1\"");
    assertThatThrownBy(() -> BodyJson.create(keys("k2")).read(text, Lead.class))
        .hasStackTraceContaining("a key that is not in the file");
  }

  private static SealingKeys keys(String... ids) {
    var keys = new LinkedHashMap<String, SecretKey>();
    for (var id : ids) {
      var bytes = new byte[32];
      bytes[0] = (byte) id.charAt(1);
      keys.put(id, new SecretKeySpec(bytes, "AES"));
    }
    return new SealingKeys((Map<String, SecretKey>) keys);
  }
}
