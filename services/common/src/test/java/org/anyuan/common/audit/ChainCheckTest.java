package org.anyuan.common.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.anyuan.common.audit.AuditEntry.AuditActor;
import org.anyuan.common.audit.AuditReport.Fault;
import org.anyuan.common.audit.AuditReport.Kind;
import org.junit.jupiter.api.Test;

class ChainCheckTest {
  private record Link(AuditEntry entry, long sequence, ByteString previous, ByteString hash) {}

  @Test
  void shouldFindWholeChainsWhole() {
    var report = check(chain(5), Map.of());
    assertThat(report.whole()).isTrue();
    assertThat(report.links()).isEqualTo(5);
    assertThat(report.chains()).isEqualTo(1);
  }

  @Test
  void shouldFindAChangedRow() {
    // Given
    var links = chain(5);
    var changed = links.get(2);
    links.set(
        2,
        new Link(entry("school.retired"), changed.sequence(), changed.previous(), changed.hash()));
    // When, then
    assertThat(check(links, Map.of()).faults())
        .containsExactly(new Fault("420106", 3, Kind.CHANGED));
  }

  @Test
  void shouldFindADeletedRow() {
    var links = chain(5);
    links.remove(2);
    assertThat(check(links, Map.of()).faults())
        .containsExactly(new Fault("420106", 3, Kind.MISSING));
  }

  @Test
  void shouldFindReorderedRows() {
    // Given: two rows that exchanged their numbers
    var links = chain(5);
    Collections.swap(links, 1, 2);
    for (var place : List.of(1, 2)) {
      var moved = links.get(place);
      links.set(place, new Link(moved.entry(), place + 1L, moved.previous(), moved.hash()));
    }
    // When, then
    assertThat(check(links, Map.of()).faults())
        .contains(new Fault("420106", 2, Kind.OUT_OF_PLACE), new Fault("420106", 2, Kind.CHANGED));
  }

  @Test
  void shouldFindAChainThatWasCutShort() {
    var links = chain(5);
    var head = links.removeLast();
    assertThat(check(links, published(head)).faults())
        .containsExactly(new Fault("420106", 5, Kind.HEAD_DIFFERS));
  }

  @Test
  void shouldFindAChainThatIsGoneAltogether() {
    var head = chain(5).getLast();
    assertThat(check(List.of(), published(head)).faults())
        .containsExactly(new Fault("420106", 5, Kind.HEAD_DIFFERS));
  }

  @Test
  void shouldFindAChainThatWasWrittenAnew() {
    // Given: whole in itself, but not what was published
    var forged = new ArrayList<Link>();
    var head = ChainHead.EMPTY;
    for (var i = 0; i < 5; i++) {
      head = add(forged, head, entry("school.forged"));
    }
    // When, then
    assertThat(check(forged, published(chain(5).getLast())).faults())
        .containsExactly(new Fault("420106", 5, Kind.HEAD_DIFFERS));
  }

  private static AuditReport check(
      List<Link> links, Map<String, NavigableMap<Long, ByteString>> published) {
    var check = new ChainCheck(new HashMap<>(published));
    links.forEach(l -> check.link(l.entry(), l.sequence(), l.previous(), l.hash()));
    return check.report(0);
  }

  private static Map<String, NavigableMap<Long, ByteString>> published(Link head) {
    return Map.of("420106", new TreeMap<>(Map.of(head.sequence(), head.hash())));
  }

  private static List<Link> chain(int length) {
    var links = new ArrayList<Link>();
    var head = ChainHead.EMPTY;
    for (var i = 0; i < length; i++) {
      head = add(links, head, entry("school.changed"));
    }
    return links;
  }

  private static ChainHead add(List<Link> links, ChainHead before, AuditEntry entry) {
    var after = before.link(entry);
    links.add(new Link(entry, after.sequence(), before.hash(), after.hash()));
    return after;
  }

  private static AuditEntry entry(String action) {
    return new AuditEntry(
        "420106",
        "/420000/420100/420106/",
        Instant.EPOCH,
        new AuditActor("admin", "administrator"),
        action,
        "school/s1",
        "{\"name\":\"实验小学\"}");
  }
}
