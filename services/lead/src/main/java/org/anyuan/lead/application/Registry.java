package org.anyuan.lead.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.domain.RegionId;
import org.anyuan.lead.domain.SchoolId;

/** The ledger's regions and schools, as they were last heard of. What is retired is not there. */
public interface Registry {
  int LONGEST_NAME = 60;

  /** They were read to the end once. Until then, that something is not found means nothing. */
  boolean complete();

  Optional<RegionPath> path(RegionId region);

  Optional<String> name(RegionId region);

  Optional<RegionPath> path(SchoolId school);

  Optional<String> name(SchoolId school);

  /** As they are now; the same until something has changed. */
  Counties counties();

  /** The regions that have a risk list: the counties, whatever each calls itself. */
  record Counties(Map<RegionPath, Set<SchoolId>> schools, Map<SchoolId, RegionPath> of) {}

  /** Of the schools in use. */
  List<SchoolId> schoolsNamed(String name);

  List<RegionPath> regionsNamed(String name);

  /** Of GB/T 2260, where the standard knows the region. */
  Optional<String> code(RegionId region);
}
