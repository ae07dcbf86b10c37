package org.anyuan.lead.adapter.out.postgres;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.List;
import org.anyuan.common.json.StoredJson;
import org.anyuan.lead.domain.lead.Awaited;
import org.anyuan.lead.domain.lead.Ending;
import org.anyuan.lead.domain.lead.LeadState;
import org.anyuan.lead.domain.lead.StepState;
import org.anyuan.lead.domain.mediation.MediationState;

/** What a thing is, as JSON text, with what it protects sealed. */
final class BodyJson {
  private static final List<Class<?>> SEALED =
      List.of(
          Awaited.class,
          Ending.class,
          LeadState.class,
          MediationState.class,
          StepState.Progress.class);

  private BodyJson() {}

  static StoredJson create(SealingKeys keys) {
    return new StoredJson(
        builder -> {
          builder.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
          builder.disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
          builder.disable(MapperFeature.AUTO_DETECT_IS_GETTERS);
          builder.addModule(new ProtectedModule(keys));
          for (var type : SEALED) {
            builder.addMixIn(type, ByName.class);
            for (var one : type.getPermittedSubclasses()) {
              builder.registerSubtypes(new NamedType(one, one.getSimpleName()));
            }
          }
        });
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = "is")
  private interface ByName {}
}
