package org.anyuan.console.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.anyuan.console.domain.TileAddress;
import org.anyuan.console.domain.TileTemplate;
import org.jboss.logging.Logger;

/**
 * What lies under the schools. A map that is shown in China needs an approval number, and shows it:
 * without one there are neither tiles nor an outline, and the page draws its graticule.
 */
@ApplicationScoped
public class BaseMap {
  private static final Logger LOG = Logger.getLogger(BaseMap.class);
  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_ATTRIBUTION = 200;

  private final Optional<String> approvalNumber;
  private final Optional<String> attribution;
  private final Optional<TileTemplate> tiles;
  private final Optional<Path> outline;
  private final int maxZoom;

  BaseMap(MapSettings settings) {
    var wanted = settings.tilesUrl().isPresent() || settings.outlineFile().isPresent();
    var number = text("ANYUAN_MAP_APPROVAL_NUMBER", settings.approvalNumber(), LONGEST_NUMBER);
    var used = wanted && number.isPresent();
    if (wanted && !used) {
      LOG.warn("base map is not used: ANYUAN_MAP_APPROVAL_NUMBER (审图号) is not set");
    }
    var line = text("ANYUAN_MAP_ATTRIBUTION", settings.attribution(), LONGEST_ATTRIBUTION);
    this.approvalNumber = number.filter(_ -> used);
    this.attribution = line.filter(_ -> used);
    this.tiles = settings.tilesUrl().filter(_ -> used).map(BaseMap::template);
    this.outline = settings.outlineFile().filter(_ -> used);
    this.maxZoom = zoom(settings.tilesMaxZoom());
  }

  private static Optional<String> text(String setting, Optional<String> value, int longest) {
    var text = value.map(String::strip).filter(each -> !each.isEmpty());
    text.filter(each -> each.length() > longest || each.chars().anyMatch(Character::isISOControl))
        .ifPresent(
            _ -> {
              throw new IllegalStateException(setting + ": at most " + longest + " characters");
            });
    return text;
  }

  /** Without a cause, which could hold the key. */
  private static TileTemplate template(String text) {
    try {
      return TileTemplate.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("ANYUAN_MAP_TILES_URL: " + e.getMessage());
    }
  }

  private static int zoom(int deepest) {
    if (deepest < 0 || deepest > TileAddress.DEEPEST) {
      throw new IllegalStateException("ANYUAN_MAP_TILES_MAX_ZOOM: 0 to " + TileAddress.DEEPEST);
    }
    return deepest;
  }

  /** Empty: there is no base but the graticule. */
  public Optional<String> approvalNumber() {
    return approvalNumber;
  }

  public Optional<String> attribution() {
    return attribution;
  }

  public Optional<TileTemplate> tiles() {
    return tiles;
  }

  /** A file of lines. */
  public Optional<Path> outline() {
    return outline;
  }

  /** Of the tiles. */
  public int maxZoom() {
    return maxZoom;
  }
}
