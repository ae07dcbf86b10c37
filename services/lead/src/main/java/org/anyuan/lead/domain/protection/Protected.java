package org.anyuan.lead.domain.protection;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.anyuan.lead.domain.LeadId;

/**
 * Something of a lead that may point at a person. It prints as a mask wherever it is put, so that
 * no log, no failure and no message can hold it by accident; whoever wants it has to show a
 * clearance for its lead. Once erased, it is gone.
 */
public final class Protected<T> {
  public static final String MASK = "[protected]";

  private final LeadId lead;
  private final Optional<T> value;

  private Protected(LeadId lead, Optional<T> value) {
    this.lead = lead;
    this.value = value;
  }

  public static <T> Protected<T> of(LeadId lead, T value) {
    return new Protected<>(lead, Optional.of(value));
  }

  public LeadId lead() {
    return lead;
  }

  public boolean isErased() {
    return value.isEmpty();
  }

  /** Absent once it is erased. */
  public Optional<T> open(Clearance clearance) {
    clearance.require(lead);
    return value;
  }

  /** The same kind of thing, made of this one without opening it to anybody. */
  public Protected<T> with(UnaryOperator<T> change) {
    return new Protected<>(lead, value.map(change));
  }

  public Protected<T> erased() {
    return new Protected<>(lead, Optional.empty());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Protected<?> that && lead.equals(that.lead) && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(lead, value);
  }

  @Override
  public String toString() {
    return MASK;
  }
}
