package org.anyuan.patrol.adapter.out.postgres;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import org.anyuan.common.json.StoredJson;
import org.anyuan.patrol.domain.duty.DutyLife;
import org.anyuan.patrol.domain.post.Origin;
import org.anyuan.patrol.domain.post.PlanLife;
import org.anyuan.patrol.domain.post.PostLife;

/**
 * What a thing is, as JSON text. A state is told by its name. A field that a newer copy added is
 * passed over by an older one; names of fields and states that were stored stay.
 */
final class BodyJson {
  private static final Class<?>[] SEALED = {
    Origin.class, PlanLife.class, PostLife.class, DutyLife.class
  };

  private final StoredJson json = new StoredJson(BodyJson::states);

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = "is")
  private interface ByName {}

  private static void states(JsonMapper.Builder builder) {
    builder.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    for (var type : SEALED) {
      builder.addMixIn(type, ByName.class);
      for (var one : type.getPermittedSubclasses()) {
        builder.registerSubtypes(new NamedType(one, one.getSimpleName()));
      }
    }
  }

  String text(Object value) {
    return json.text(value);
  }

  <T> T read(String text, Class<T> type) {
    return json.read(text, type);
  }
}
