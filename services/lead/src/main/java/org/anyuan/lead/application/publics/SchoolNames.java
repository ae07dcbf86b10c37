package org.anyuan.lead.application.publics;

import java.util.stream.Stream;
import org.anyuan.lead.domain.SchoolId;

/** The ledger's schools in use, as everybody knows them. */
public interface SchoolNames {
  /** They were read to the end once. Until then, what is missing is not missing. */
  boolean complete();

  /** In no order. */
  Stream<Known> all();

  /**
   * A school by its name.
   *
   * @param region the name of its county; empty where that is not known
   */
  record Known(SchoolId id, String name, String region) {}
}
