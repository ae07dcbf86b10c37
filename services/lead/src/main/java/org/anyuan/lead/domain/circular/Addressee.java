package org.anyuan.lead.domain.circular;

import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.domain.Agency;

/** An agency's desk of a region. */
public record Addressee(Agency agency, RegionPath path) implements Comparable<Addressee> {
  @Override
  public int compareTo(Addressee other) {
    var byPath = path.value().compareTo(other.path.value());
    return byPath != 0 ? byPath : agency.compareTo(other.agency);
  }
}
