package org.anyuan.patrol.application;

import java.util.Collection;
import java.util.Optional;
import org.anyuan.proto.ledger.v1.Region;
import org.anyuan.proto.ledger.v1.School;

/** The ledger's regions and schools, as they were last heard of. What is retired is not there. */
public interface Registry {
  /** They were read to the end once. Until then, that something is not found means nothing. */
  boolean complete();

  Optional<School> school(String id);

  Optional<Region> region(String id);

  Collection<School> schools();

  Collection<Region> regions();
}
