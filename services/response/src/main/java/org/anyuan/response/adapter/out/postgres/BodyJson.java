package org.anyuan.response.adapter.out.postgres;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.List;
import org.anyuan.common.json.StoredJson;
import org.anyuan.response.domain.concern.Answer;
import org.anyuan.response.domain.concern.ConcernState;
import org.anyuan.response.domain.ground.GroundLife;
import org.anyuan.response.domain.plan.Due;
import org.anyuan.response.domain.plan.Pairing;
import org.anyuan.response.domain.plan.Point;
import org.anyuan.response.domain.response.ResponseChange;
import org.anyuan.response.domain.response.ResponseState;
import org.anyuan.response.domain.response.TaskState;
import org.anyuan.response.domain.response.TrackState;
import org.anyuan.response.domain.statement.StatementState;

/**
 * What a thing is, as JSON text. One of several is told by its name. A field that a newer copy
 * added is passed over by an older one; names that were stored stay.
 */
final class BodyJson {
  private static final List<Class<?>> SEALED =
      List.of(
          Due.class,
          Pairing.class,
          Point.class,
          ResponseChange.class,
          ResponseState.class,
          TaskState.class,
          TrackState.class,
          StatementState.class,
          ConcernState.class,
          Answer.class,
          GroundLife.class);

  private final StoredJson json = new StoredJson(BodyJson::named);

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = "is")
  private interface ByName {}

  private static void named(JsonMapper.Builder builder) {
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

  <T> T read(String text, TypeReference<T> type) {
    return json.read(text, type);
  }

  List<String> strings(String text) {
    return json.strings(text);
  }
}
