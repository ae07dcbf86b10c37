package org.anyuan.console.adapter.out.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.anyuan.console.application.BaseMap;
import org.anyuan.console.application.Outline;

/**
 * The GeoJSON file of {@code ANYUAN_MAP_OUTLINE_FILE}, read once. Geometry alone goes on: what else
 * an export wrote into it is nobody's here. A file that is no such thing stops the start.
 */
@Startup
@ApplicationScoped
class OutlineFile implements Outline {
  static final int MOST_BYTES = 4 * 1024 * 1024;

  /** How many arrays stand around a position. */
  private static final Map<String, Integer> DEPTHS =
      Map.of("LineString", 1, "MultiLineString", 2, "Polygon", 2, "MultiPolygon", 3);

  private final ObjectMapper json;
  private final Optional<byte[]> geoJson;

  OutlineFile(BaseMap map, ObjectMapper json) {
    this.json = json;
    this.geoJson = map.outline().map(this::read);
  }

  @Override
  public Optional<byte[]> geoJson() {
    return geoJson.map(byte[]::clone);
  }

  private byte[] read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw refused("at most " + MOST_BYTES + " bytes");
      }
      return json.writeValueAsBytes(collection(json.readTree(Files.readAllBytes(file))));
    } catch (JsonProcessingException _) {
      throw refused("not JSON");
    } catch (IOException e) {
      throw new UncheckedIOException("ANYUAN_MAP_OUTLINE_FILE cannot be read", e);
    }
  }

  private ObjectNode collection(JsonNode root) {
    if (!root.path("type").asText().equals("FeatureCollection")) {
      throw refused("a GeoJSON FeatureCollection");
    }
    var collection = json.createObjectNode().put("type", "FeatureCollection");
    var features = collection.putArray("features");
    for (var feature : root.path("features")) {
      features
          .addObject()
          .put("type", "Feature")
          .<ObjectNode>set("geometry", geometry(feature.path("geometry")))
          .putObject("properties");
    }
    return collection;
  }

  private ObjectNode geometry(JsonNode geometry) {
    var type = geometry.path("type").asText();
    var depth = DEPTHS.get(type);
    if (depth == null) {
      throw refused("lines and polygons only");
    }
    var copy = json.createObjectNode().put("type", type);
    copy.set("coordinates", positions(geometry.path("coordinates"), depth));
    return copy;
  }

  private ArrayNode positions(JsonNode coordinates, int depth) {
    if (!coordinates.isArray()) {
      throw refused("coordinates are arrays");
    }
    var copy = json.createArrayNode();
    if (depth == 0) {
      return copy.add(degrees(coordinates.path(0), 180)).add(degrees(coordinates.path(1), 90));
    }
    coordinates.forEach(each -> copy.add(positions(each, depth - 1)));
    return copy;
  }

  /** Metres of a projection stand out here. */
  private static double degrees(JsonNode value, int most) {
    if (!value.isNumber() || Math.abs(value.doubleValue()) > most) {
      throw refused("longitude and latitude in degrees");
    }
    return value.doubleValue();
  }

  private static IllegalStateException refused(String what) {
    return new IllegalStateException("ANYUAN_MAP_OUTLINE_FILE: " + what);
  }
}
