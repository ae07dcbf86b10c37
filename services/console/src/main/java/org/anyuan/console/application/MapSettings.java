package org.anyuan.console.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A deployment's own map, in CGCS2000 or WGS-84 and web mercator: nothing here converts another.
 */
@ConfigMapping(prefix = "anyuan.console.map")
public interface MapSettings {
  /** With {z}, {x} and {y}. May hold a key. */
  Optional<String> tilesUrl();

  @WithDefault("18")
  int tilesMaxZoom();

  /** GeoJSON of lines and polygons. */
  Optional<Path> outlineFile();

  /** 审图号 */
  Optional<String> approvalNumber();

  /** Whose map it is, as its owner wants it said. */
  Optional<String> attribution();

  /** Until the whole tile is here. */
  @WithDefault("5S")
  Duration tileDeadline();
}
