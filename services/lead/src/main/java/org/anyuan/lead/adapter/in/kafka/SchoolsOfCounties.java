package org.anyuan.lead.adapter.in.kafka;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.anyuan.common.directory.Directory;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.application.Registry.Counties;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.proto.ledger.v1.School;

/** Which schools each county has, worked out again when the registry has changed. */
final class SchoolsOfCounties {
  private final Directory directory;
  private final AtomicLong changes = new AtomicLong();
  private volatile Known known = new Known(-1, new Counties(Map.of(), Map.of()));

  SchoolsOfCounties(Directory directory) {
    this.directory = directory;
  }

  private record Known(long change, Counties counties) {}

  void changed() {
    changes.incrementAndGet();
  }

  Counties now() {
    var change = changes.get();
    var last = known;
    if (last.change() != change) {
      last = new Known(change, read());
      known = last;
    }
    return last.counties();
  }

  private Counties read() {
    var schools = new HashMap<RegionPath, Set<SchoolId>>();
    var bySchool = new HashMap<SchoolId, RegionPath>();
    for (var school : directory.schools()) {
      if (!school.getRetired()) {
        var id = new SchoolId(school.getRef().getSchoolId());
        var county = county(school);
        bySchool.put(id, county);
        schools.computeIfAbsent(county, _ -> new HashSet<>()).add(id);
      }
    }
    return new Counties(schools, bySchool);
  }

  /** As the school says; where it says none, the region that it is registered in. */
  private static RegionPath county(School school) {
    var path = school.getRef().getRegionPath();
    var within = "/" + school.getRef().getCountyRegionId() + "/";
    var at = path.indexOf(within);
    return new RegionPath(at < 0 ? path : path.substring(0, at + within.length()));
  }
}
