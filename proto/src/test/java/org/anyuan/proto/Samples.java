package org.anyuan.proto;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.function.Function;

/**
 * A message with every field set, each value derived from its field's name and number alone. So a
 * sample gains values when a field is added, and never changes one.
 */
final class Samples {
  private static final long LARGEST_SAFE_INTEGER = (1L << 53) - 1;
  private static final long SCHOOL_YEAR_BEGINS = 1_788_220_800L;
  private static final int REPEATED = 2;

  private final Function<OneofDescriptor, FieldDescriptor> choice;
  private final Deque<Descriptor> path = new ArrayDeque<>();

  private Samples(Function<OneofDescriptor, FieldDescriptor> choice) {
    this.choice = choice;
  }

  /** Where fields exclude each other, the one with the lowest number. */
  static Message of(Message empty) {
    return new Samples(Samples::lowest).fill(empty);
  }

  /** The sample that sets this field. */
  static Message with(Message empty, FieldDescriptor field) {
    return new Samples(oneof -> oneof == field.getRealContainingOneof() ? field : lowest(oneof))
        .fill(empty);
  }

  /** The sample that makes the same choices. */
  static Message like(Message golden) {
    return new Samples(
            oneof ->
                oneof.getContainingType() == golden.getDescriptorForType() && golden.hasOneof(oneof)
                    ? golden.getOneofFieldDescriptor(oneof)
                    : lowest(oneof))
        .fill(golden.getDefaultInstanceForType());
  }

  private Message fill(Message empty) {
    var type = empty.getDescriptorForType();
    var builder = empty.newBuilderForType();
    path.push(type);
    for (var field : type.getFields()) {
      var oneof = field.getRealContainingOneof();
      if (oneof != null && choice.apply(oneof) != field) {
        continue;
      }
      // A message that holds its own type is filled once, or it would never end.
      if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
          && path.contains(field.getMessageType())) {
        continue;
      }
      if (field.isRepeated()) {
        for (int i = 0; i < REPEATED; i++) {
          builder.addRepeatedField(field, value(builder, field, i));
        }
      } else {
        builder.setField(field, value(builder, field, 0));
      }
    }
    path.pop();
    return builder.build();
  }

  private Object value(Message.Builder builder, FieldDescriptor field, int index) {
    int n = field.getNumber() * 10 + index;
    return switch (field.getJavaType()) {
      case INT -> n;
      case LONG -> LARGEST_SAFE_INTEGER - n;
      case FLOAT -> n + 0.25f;
      case DOUBLE -> n + 0.25;
      case BOOLEAN -> true;
      case STRING -> field.getName() + "-安园-" + n;
      case BYTE_STRING -> ByteString.copyFromUtf8("%032d".formatted(n));
      case ENUM -> enumValue(field, index);
      case MESSAGE ->
          field.getMessageType().equals(Timestamp.getDescriptor())
              ? Timestamp.newBuilder()
                  .setSeconds(SCHOOL_YEAR_BEGINS + n)
                  .setNanos(250_000_000)
                  .build()
              : fill(builder.newBuilderForField(field).build());
    };
  }

  private static EnumValueDescriptor enumValue(FieldDescriptor field, int index) {
    var named =
        field.getEnumType().getValues().stream()
            .filter(value -> value.getNumber() != 0)
            .sorted(Comparator.comparingInt(EnumValueDescriptor::getNumber))
            .toList();
    return named.get(Math.min(index, named.size() - 1));
  }

  private static FieldDescriptor lowest(OneofDescriptor oneof) {
    return oneof.getFields().stream()
        .min(Comparator.comparingInt(FieldDescriptor::getNumber))
        .orElseThrow();
  }
}
