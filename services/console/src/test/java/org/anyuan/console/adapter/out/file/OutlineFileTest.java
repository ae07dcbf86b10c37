package org.anyuan.console.adapter.out.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anyuan.console.application.GivenMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineFileTest {
  private static final String LINE =
      "{\"type\":\"LineString\",\"coordinates\":[[114.1,30.5,7],[114.2,30.6]]}";
  private static final String AREA =
      "{\"type\":\"Polygon\",\"coordinates\":[[[1,1],[2,1],[2,2],[1,1]]]}";

  @TempDir Path folder;

  @Test
  void shouldKeepTheLinesAndNothingElse() throws IOException {
    var outline =
        outline(
            collection(LINE, AREA).replace("\"properties\":{}", "\"properties\":{\"name\":\"x\"}"));
    assertThat(new String(outline.geoJson().orElseThrow(), UTF_8))
        .isEqualTo(
            "{'type':'FeatureCollection','features':[{'type':'Feature','geometry':{'type':'LineString',"
                    .replace('\'', '"')
                + "\"coordinates\":[[114.1,30.5],[114.2,30.6]]},\"properties\":{}},"
                + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[1.0,1.0],[2.0,1.0],[2.0,2.0],[1.0,1.0]]]},\"properties\":{}}]}");
  }

  @Test
  void shouldReadNothingOfAMapWithoutAnApprovalNumber() {
    var map = GivenMap.NONE.outline(folder.resolve("nowhere")).map();
    assertThat(new OutlineFile(map, new ObjectMapper()).geoJson()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no JSON",
        "[]",
        "{\"type\":\"Feature\"}",
        "{\"type\":\"FeatureCollection\",\"features\":[{}]}",
      })
  void shouldNotStartWithWhatIsNoOutline(String text) {
    assertThatIllegalStateException()
        .isThrownBy(() -> outline(text))
        .withMessageContaining("ANYUAN_MAP_OUTLINE_FILE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"Point\",\"coordinates\":[1,1]}",
        "{\"type\":\"LineString\",\"coordinates\":[[500000,3400000]]}",
        "{\"type\":\"LineString\",\"coordinates\":[[1]]}",
        "{\"type\":\"LineString\",\"coordinates\":[1,1]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[1,1]]}",
        "{\"type\":\"LineString\"}"
      })
  void shouldNotStartWithWhatIsNoLineInDegrees(String geometry) {
    assertThatIllegalStateException()
        .isThrownBy(() -> outline(collection(LINE, geometry)))
        .withMessageContaining("ANYUAN_MAP_OUTLINE_FILE");
  }

  @Test
  void shouldNotStartWithAFileThatIsTooLargeOrNotThere() {
    assertThatIllegalStateException()
        .isThrownBy(() -> outline(" ".repeat(OutlineFile.MOST_BYTES) + collection(LINE)))
        .withMessageContaining("at most");
    var map = GivenMap.NONE.outline(folder.resolve("nowhere")).approved("GS(2024)1号").map();
    assertThatThrownBy(() -> new OutlineFile(map, new ObjectMapper()))
        .isInstanceOf(UncheckedIOException.class);
  }

  private OutlineFile outline(String text) throws IOException {
    var file = Files.writeString(folder.resolve("outline.json"), text);
    return new OutlineFile(
        GivenMap.NONE.outline(file).approved("GS(2024)1号").map(), new ObjectMapper());
  }

  private static String collection(String... geometries) {
    var features = new StringBuilder();
    for (var geometry : geometries) {
      features.append(features.isEmpty() ? "" : ",");
      features.append("{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + geometry + "}");
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
  }
}
