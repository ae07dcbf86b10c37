package org.anyuan.incident.application;

import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Scope;
import org.anyuan.proto.common.v1.SchoolRef;

/** The schools and the region tree, as the ledger publishes them. */
public interface Registry {

  /** False until both were read once: what is not found then is not known to be missing. */
  boolean complete();

  Optional<SchoolRef> school(String schoolId);

  Optional<RegionPath> region(String regionId);

  /** A region, and the region that it is the part of. */
  record Part(String id, String name, RegionPath path) {}

  /** The regions right below this one that are in use. */
  List<Part> below(RegionPath region);

  /** Those in use within the scope, in the order of their ids, from the one after this. */
  List<SchoolRef> schools(Scope scope, String after, int limit);
}
