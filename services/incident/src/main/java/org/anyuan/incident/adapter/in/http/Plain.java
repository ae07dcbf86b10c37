package org.anyuan.incident.adapter.in.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that every reader can show and every store can keep: no control characters, no half of a
 * surrogate pair.
 */
@Constraint(validatedBy = Plain.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface Plain {
  String message() default "must hold no control characters";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  class Validator implements ConstraintValidator<Plain, String> {
    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      return value == null || value.codePoints().allMatch(Validator::plain);
    }

    private static boolean plain(int c) {
      return switch (Character.getType(c)) {
        case Character.CONTROL -> c == '\n' || c == '\r' || c == '\t';
        case Character.SURROGATE -> false;
        default -> true;
      };
    }
  }
}
