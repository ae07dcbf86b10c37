package org.anyuan.incident.adapter.in.http;

import org.anyuan.proto.alarm.v1.MediaLink;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MediaLink")
record MediaView(String url, String type) {
  static MediaView of(MediaLink link) {
    return new MediaView(link.getUrl(), link.getType());
  }
}
