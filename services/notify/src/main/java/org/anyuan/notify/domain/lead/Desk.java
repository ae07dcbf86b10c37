package org.anyuan.notify.domain.lead;

import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.SchoolId;

/**
 * Whose it is to do.
 *
 * @param path from where upwards its people are looked for
 * @param school of a school's own people
 */
public record Desk(Agency agency, RegionPath path, Optional<SchoolId> school) {}
