package org.anyuan.common.audit;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.anyuan.common.audit.AuditReport.Fault;
import org.anyuan.common.audit.AuditReport.Kind;

/**
 * Walks the links, region by region in the order of their numbers, against the heads that were
 * published: number of the head, then its hash.
 */
final class ChainCheck {
  private final Map<String, NavigableMap<Long, ByteString>> published;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> regions = new HashSet<>();
  private String region = "";
  private ChainHead head = ChainHead.EMPTY;
  private long links;

  ChainCheck(Map<String, NavigableMap<Long, ByteString>> published) {
    this.published = published;
  }

  void link(AuditEntry entry, long sequence, ByteString previous, ByteString hash) {
    if (!entry.regionId().equals(region)) {
      finish();
      region = entry.regionId();
      regions.add(region);
      head = ChainHead.EMPTY;
    }
    links++;
    if (sequence != head.sequence() + 1) {
      fault(head.sequence() + 1, Kind.MISSING);
    } else if (!previous.equals(head.hash())) {
      fault(sequence, Kind.OUT_OF_PLACE);
    }
    if (!AuditHash.of(previous, sequence, entry).equals(hash)) {
      fault(sequence, Kind.CHANGED);
    }
    // From what the row claims, so that one broken link is one fault.
    head = new ChainHead(sequence, hash);
    var known = published.getOrDefault(region, new TreeMap<>()).remove(sequence);
    if (known != null && !known.equals(hash)) {
      fault(sequence, Kind.HEAD_DIFFERS);
    }
  }

  AuditReport report(long unsealed) {
    finish();
    // A region whose rows are all gone was never walked.
    published.forEach(
        (id, heads) -> {
          if (!heads.isEmpty() && !regions.contains(id)) {
            region = id;
            fault(heads.lastKey(), Kind.HEAD_DIFFERS);
          }
        });
    return new AuditReport(regions.size(), links, unsealed, List.copyOf(faults));
  }

  private void finish() {
    var heads = published.get(region);
    if (heads != null && !heads.isEmpty() && heads.lastKey() > head.sequence()) {
      fault(heads.lastKey(), Kind.HEAD_DIFFERS);
    }
  }

  private void fault(long sequence, Kind kind) {
    if (faults.size() < AuditReport.MOST_FAULTS) {
      faults.add(new Fault(region, sequence, kind));
    }
  }
}
