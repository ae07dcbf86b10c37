package org.anyuan.patrol.adapter.in.http;

import java.util.List;
import org.anyuan.patrol.domain.beat.Beat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A beat. */
@Schema(name = "Beat")
record BeatView(
    String id,
    String gridId,
    String regionPath,
    String name,
    String unit,
    List<String> schoolIds,
    boolean retired,
    long version) {
  static BeatView of(Beat beat) {
    var d = beat.details();
    return new BeatView(
        beat.id().value(),
        d.grid().value(),
        beat.path().value(),
        d.name(),
        d.unit(),
        d.schoolIds(),
        beat.retired(),
        beat.version());
  }
}
