package org.anyuan.lead.domain;

import java.util.Optional;
import org.anyuan.common.region.RegionPath;

/**
 * Who does or reads something, as what.
 *
 * @param reach the part of the tree that is theirs
 * @param school who is bound to one school
 */
public record By(PersonId who, Agency agency, RegionPath reach, Optional<SchoolId> school) {
  public static final By SERVICE =
      new By(new PersonId("lead"), Agency.SERVICE, RegionPath.ALL, Optional.empty());

  /** A place, and perhaps the school there, lies within what is theirs. */
  public boolean reaches(RegionPath path, SchoolId at) {
    return reach.contains(path) && school.map(at::equals).orElse(agency != Agency.SCHOOL);
  }
}
