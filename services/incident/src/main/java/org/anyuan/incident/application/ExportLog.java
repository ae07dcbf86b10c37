package org.anyuan.incident.application;

import org.anyuan.common.region.RegionPath;

/** Who took what out of the platform, in the audit trail. May throw {@link StoreUnavailable}. */
public interface ExportLog {

  /**
   * Returns when it is recorded.
   *
   * @param what such as {@code incidents}
   * @param detail the filter, in JSON
   */
  void record(Viewer viewer, RegionPath region, String what, String detail);
}
