package org.anyuan.alarm.adapter.in.dc09;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.anyuan.alarm.adapter.in.panel.PanelText;
import org.anyuan.alarm.domain.MediaUrl;
import org.anyuan.alarm.domain.Press;
import org.anyuan.alarm.domain.ReadableText;
import org.anyuan.proto.alarm.v1.MediaLink;
import org.anyuan.proto.common.v1.Place;
import org.anyuan.proto.common.v1.Position;

/**
 * The blocks behind a message's data, each of which begins with a letter that says what it is
 * (DC-09, extended data identifiers). What is not understood is never a reason to refuse an alarm:
 * it is kept as text.
 */
final class ExtendedData {
  private final Place.Builder place = Place.newBuilder();
  private final List<MediaLink> media = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private OptionalDouble longitude = OptionalDouble.empty();
  private OptionalDouble latitude = OptionalDouble.empty();
  private Optional<Instant> occurredAt = Optional.empty();

  private ExtendedData() {}

  static ExtendedData of(List<String> blocks) {
    var data = new ExtendedData();
    blocks.stream().filter(block -> !block.isEmpty()).forEach(data::take);
    data.position(blocks);
    return data;
  }

  private void take(String block) {
    var value = block.substring(1);
    switch (block.charAt(0)) {
      case 'H' -> {
        occurredAt = PanelTime.parse(value);
        if (occurredAt.isEmpty()) {
          say(block);
        }
      }
      case 'I' -> say(value);
      case 'L' -> say("位置 ", value);
      case 'O' -> place.setBuilding(name(value));
      case 'R' -> place.setRoom(name(value));
      case 'S' -> say("场所 ", value);
      case 'T' -> say("触发 ", value);
      case 'V' -> link(value);
      case 'X' -> longitude = Coordinate.longitude(value);
      case 'Y' -> latitude = Coordinate.latitude(value);
      // A network card's address, a hash and what the panel's own programmer reads: not for people.
      case 'A', 'M', 'P' -> {}
      default -> say(block);
    }
  }

  /** One without the other is no place, but may still help. */
  private void position(List<String> blocks) {
    if (longitude.isPresent() && latitude.isPresent()) {
      place.setPosition(
          Position.newBuilder()
              .setLongitude(longitude.getAsDouble())
              .setLatitude(latitude.getAsDouble()));
    } else {
      blocks.stream().filter(b -> b.startsWith("X") || b.startsWith("Y")).forEach(this::say);
    }
  }

  /** As over HTTP: what a desk could not open safely is no link, but can be read. */
  private void link(String bytes) {
    var url = PanelText.of(bytes);
    if (media.size() < Press.MAX_MEDIA && opens(url)) {
      media.add(MediaLink.newBuilder().setUrl(url).setType("video").build());
    } else {
      say("视频 ", bytes);
    }
  }

  /** Nor does one with a name before its host, which can be mistaken for the host. */
  private static boolean opens(String url) {
    return MediaUrl.parse(url).filter(uri -> uri.getUserInfo() == null).isPresent();
  }

  private static String name(String bytes) {
    return ReadableText.cut(PanelText.of(bytes), Press.MAX_PLACE_NAME);
  }

  private void say(String bytes) {
    say("", bytes);
  }

  private void say(String label, String bytes) {
    var text = PanelText.of(bytes);
    if (!text.isEmpty()) {
      texts.add(label + text);
    }
  }

  Place place() {
    return place.build();
  }

  List<MediaLink> media() {
    return media;
  }

  /** The device's clock, when it happened: the same however often and late it is sent. */
  Optional<Instant> occurredAt() {
    return occurredAt;
  }

  List<String> texts() {
    return texts;
  }
}
