package org.anyuan.console.application;

import java.util.Optional;

/** The deployment's own lines of a map. */
public interface Outline {
  /** A GeoJSON FeatureCollection of lines and polygons without properties; empty: there is none. */
  Optional<byte[]> geoJson();
}
