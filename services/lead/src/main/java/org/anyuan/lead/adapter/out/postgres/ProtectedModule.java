package org.anyuan.lead.adapter.out.postgres;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.UUID;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.protection.Clearance;
import org.anyuan.lead.domain.protection.Protected;

/** What is protected, in a stored body: sealed, or nothing once it is erased. */
final class ProtectedModule extends SimpleModule {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper PLAIN = JsonMapper.builder().build();

  ProtectedModule(SealingKeys keys) {
    addSerializer(new Writer(keys));
    addDeserializer(Protected.class, new Reader(keys, null));
  }

  private static final class Writer extends StdSerializer<Protected<?>> {
    private static final long serialVersionUID = 1L;
    private final transient SealingKeys keys;

    Writer(SealingKeys keys) {
      super(Protected.class, true);
      this.keys = keys;
    }

    @Override
    public void serialize(Protected<?> value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      var lead = value.lead();
      var plain = value.open(Clearance.ofTheStore(lead));
      json.writeStartObject();
      json.writeStringField("lead", lead.toString());
      if (plain.isPresent()) {
        var sealed = keys.seal(lead.value(), PLAIN.writeValueAsBytes(plain.get()));
        json.writeStringField("key", sealed.key());
        json.writeStringField("sealed", sealed.text());
      }
      json.writeEndObject();
    }
  }

  private static final class Reader extends StdDeserializer<Protected<?>>
      implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;
    private final transient SealingKeys keys;
    private final JavaType of;

    Reader(SealingKeys keys, JavaType of) {
      super(Protected.class);
      this.keys = keys;
      this.of = of;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, BeanProperty property) {
      var type =
          context.getContextualType() == null ? property.getType() : context.getContextualType();
      return new Reader(keys, type.containedTypeOrUnknown(0));
    }

    @Override
    public Protected<?> deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      var tree = parser.getCodec().<JsonNode>readTree(parser);
      var lead = new LeadId(UUID.fromString(tree.get("lead").asText()));
      if (!tree.has("sealed")) {
        return Protected.of(lead, "").erased();
      }
      var sealed = new SealingKeys.Sealed(tree.get("key").asText(), tree.get("sealed").asText());
      return Protected.of(lead, PLAIN.readValue(keys.open(lead.value(), sealed), of));
    }
  }
}
