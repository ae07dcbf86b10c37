package org.anyuan.response.application;

import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.domain.RegionId;
import org.anyuan.response.domain.SchoolId;
import org.anyuan.response.domain.Words;

/** The ledger's regions and schools, as they were last heard of. What is retired is not there. */
public interface Registry {
  /** They were read to the end once. Until then, that something is not found means nothing. */
  boolean complete();

  Optional<RegionPath> path(RegionId region);

  /** Its name; in English where the ledger has one, else as in Chinese. */
  Optional<Words> name(RegionId region);

  Optional<Words> name(SchoolId school);

  /** Of GB/T 2260, where the standard knows the region. */
  Optional<String> code(RegionId region);

  Optional<RegionPath> path(SchoolId school);
}
