package org.anyuan.alarm.adapter.in.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.anyuan.alarm.domain.MediaUrl;
import org.anyuan.alarm.domain.Press;
import org.anyuan.proto.alarm.v1.MediaLink;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.Place;
import org.anyuan.proto.common.v1.Position;

/** A press as a device writes it in JSON. */
public final class PressJson {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Set<String> MEDIA_TYPES = Set.of("", "image", "audio", "video");

  private final JsonFields fields;

  private PressJson(JsonFields fields) {
    this.fields = fields;
  }

  /** Throws {@link InvalidPayload}, as all that reads on does. */
  public static PressJson read(byte[] body) {
    return new PressJson(JsonFields.read(body));
  }

  /** Of a protocol that says it here alone: looked at before the device is known to be it. */
  public String deviceId() {
    var id = fields.requiredString("deviceId");
    if (!ID.matcher(id).matches()) {
      throw fields.invalid("deviceId", "is not the id of a device");
    }
    return id;
  }

  public Press press() {
    return read(deviceId());
  }

  /**
   * Of a protocol that has said whose press it is.
   *
   * @param deviceId what the body says as well, or leaves out
   */
  public Press press(String deviceId) {
    if (fields.node("deviceId").isPresent() && !deviceId().equals(deviceId)) {
      throw fields.invalid("deviceId", "is not the device that sent it");
    }
    return read(deviceId);
  }

  private Press read(String deviceId) {
    return new Press(
        deviceId,
        fields.integer("sequence", fields.required("sequence"), 0, Press.MAX_SEQUENCE),
        Wire.kind(fields.requiredString("kind"))
            .orElseThrow(() -> fields.invalid("kind", "must be one of " + Wire.kinds())),
        mode(),
        fields
            .string("occurredAt")
            .map(
                text ->
                    Rfc3339.parse(text)
                        .orElseThrow(
                            () -> fields.invalid("occurredAt", "must be a time of RFC 3339"))),
        place(),
        fields.text("text", Press.MAX_TEXT),
        media(),
        fields
            .node("pressCount")
            .map(node -> (int) fields.integer("pressCount", node, 1, Press.MAX_PRESS_COUNT))
            .orElse(1));
  }

  private Mode mode() {
    return fields
        .string("mode")
        .map(
            text ->
                Wire.mode(text)
                    .orElseThrow(() -> fields.invalid("mode", "must be ACTUAL, EXERCISE or TEST")))
        .orElse(Mode.MODE_UNSPECIFIED);
  }

  private Place place() {
    var node = fields.node("location");
    if (node.isEmpty()) {
      return Place.getDefaultInstance();
    }
    if (!node.get().isObject()) {
      throw fields.invalid("location", "must be an object");
    }
    var location = new JsonFields(node.get(), "location.");
    var place =
        Place.newBuilder()
            .setBuilding(location.text("building", Press.MAX_PLACE_NAME))
            .setFloor(location.text("floor", Press.MAX_PLACE_NAME))
            .setRoom(location.text("room", Press.MAX_PLACE_NAME));
    position(location).ifPresent(place::setPosition);
    return place.build();
  }

  private static Optional<Position> position(JsonFields location) {
    var longitude = location.decimal("longitude", -180, 180);
    var latitude = location.decimal("latitude", -90, 90);
    if (longitude.isPresent() != latitude.isPresent()) {
      throw location.invalid(
          longitude.isPresent() ? "latitude" : "longitude", "is required beside the other one");
    }
    return longitude.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Position.newBuilder()
                .setLongitude(longitude.getAsDouble())
                .setLatitude(latitude.getAsDouble())
                .build());
  }

  private List<MediaLink> media() {
    var node = fields.node("media");
    if (node.isEmpty()) {
      return List.of();
    }
    if (!node.get().isArray() || node.get().size() > Press.MAX_MEDIA) {
      throw fields.invalid("media", "must be a list of at most " + Press.MAX_MEDIA + " links");
    }
    var links = new ArrayList<MediaLink>();
    for (var element : node.get()) {
      links.add(link(element, links.size()));
    }
    return links;
  }

  /** {@code {"url","type"?}}, or the address alone. */
  private MediaLink link(JsonNode element, int index) {
    var name = "media[" + index + "]";
    if (element.isTextual()) {
      return MediaLink.newBuilder().setUrl(url(fields, name, element.textValue())).build();
    }
    if (!element.isObject()) {
      throw fields.invalid(name, "must be an object with a url");
    }
    var link = new JsonFields(element, name + ".");
    var type = link.string("type").orElse("");
    if (!MEDIA_TYPES.contains(type)) {
      throw link.invalid("type", "must be image, audio or video");
    }
    return MediaLink.newBuilder()
        .setUrl(url(link, "url", link.requiredString("url")))
        .setType(type)
        .build();
  }

  private static String url(JsonFields at, String name, String text) {
    if (MediaUrl.parse(text).isPresent()) {
      return text;
    }
    throw at.invalid(
        name, "must be an https or rtsps URL of at most " + Press.MAX_URL_LENGTH + " characters");
  }
}
