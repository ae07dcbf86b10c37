package org.anyuan.console.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.anyuan.console.application.BaseMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What this deployment lays under its map. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Map",
    requiredProperties = {"maxZoom", "tiles", "outline"})
public record MapView(
    @Schema(
            description =
                "审图号, to be shown at all times with tiles and outline; absent: there are neither",
            examples = "GS(2024)0650号")
        String approvalNumber,
    @Schema(description = "Whose map it is, to be shown likewise") String attribution,
    @Schema(description = "Of the tiles; beyond it they are drawn larger") int maxZoom,
    boolean tiles,
    boolean outline) {
  static MapView of(BaseMap map) {
    return new MapView(
        map.approvalNumber().orElse(null),
        map.attribution().orElse(null),
        map.maxZoom(),
        map.tiles().isPresent(),
        map.outline().isPresent());
  }
}
