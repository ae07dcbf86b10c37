package org.anyuan.console.application;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of a map. */
public record GivenMap(
    Optional<String> tilesUrl,
    int tilesMaxZoom,
    Optional<Path> outlineFile,
    Optional<String> approvalNumber,
    Optional<String> attribution)
    implements MapSettings {
  public static final GivenMap NONE =
      new GivenMap(Optional.empty(), 18, Optional.empty(), Optional.empty(), Optional.empty());

  public GivenMap tiles(String url, int maxZoom) {
    return new GivenMap(Optional.of(url), maxZoom, outlineFile, approvalNumber, attribution);
  }

  public GivenMap outline(Path file) {
    return new GivenMap(tilesUrl, tilesMaxZoom, Optional.of(file), approvalNumber, attribution);
  }

  public GivenMap approved(String number) {
    return new GivenMap(tilesUrl, tilesMaxZoom, outlineFile, Optional.of(number), attribution);
  }

  public BaseMap map() {
    return new BaseMap(this);
  }

  @Override
  public Duration tileDeadline() {
    return Duration.ofSeconds(5);
  }
}
