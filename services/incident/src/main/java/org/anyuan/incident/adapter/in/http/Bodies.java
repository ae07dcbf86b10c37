package org.anyuan.incident.adapter.in.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.anyuan.incident.domain.Disposition;
import org.anyuan.incident.domain.Mode;
import org.anyuan.incident.domain.Severity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the commands, as small as the commands are. */
final class Bodies {
  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private Bodies() {}

  /**
   * What a person may open an incident for. A device's cancel, an unreadable signal or a panel's
   * unknown code is not.
   */
  enum OpenedKind {
    PANIC,
    DURESS,
    SILENT_PANIC,
    INTRUSION,
    FIRE,
    MEDICAL,
    TAMPER
  }

  @Schema(name = "OpenIncident")
  record Open(
      @NotNull @Pattern(regexp = ID) String schoolId,
      @NotNull OpenedKind kind,
      @Schema(defaultValue = "ACTUAL") Mode mode,
      @Schema(description = "By the kind, where absent") Severity severity,
      @Valid PlaceView place,
      @NotBlank @Size(max = 1000) @Plain String text) {}

  @Schema(name = "Reason")
  record Reason(@NotBlank @Size(max = 500) @Plain String reason) {}

  @Schema(name = "ChangeSeverity")
  record ChangeSeverity(
      @NotNull Severity severity, @NotBlank @Size(max = 500) @Plain String reason) {}

  @Schema(name = "MergeIncident")
  record Merge(
      @NotNull @Pattern(regexp = UUID) String intoIncidentId,
      @NotBlank @Size(max = 500) @Plain String reason) {}

  @Schema(name = "SplitIncident")
  record Split(
      @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = UUID) String> signalIds,
      @NotBlank @Size(max = 500) @Plain String reason) {}

  @Schema(name = "LinkIncident")
  record Link(
      @NotNull @Pattern(regexp = UUID) String otherIncidentId,
      @NotBlank @Size(max = 500) @Plain String reason) {}

  @Schema(name = "HandOverIncident")
  record HandOver(
      @NotNull @Pattern(regexp = ID) String toRegionId,
      @NotBlank @Size(max = 500) @Plain String reason) {}

  @Schema(name = "CloseIncident")
  record Close(@NotNull Disposition disposition, @NotBlank @Size(max = 500) @Plain String reason) {}

  @Schema(name = "DeclareButtonTest")
  record ButtonTest(
      @NotNull @Pattern(regexp = ID) String deviceId,
      @Min(0)
          @Max(5)
          @Schema(defaultValue = "5", description = "0 takes back what was declared before")
          Integer minutes) {}

  @Schema(name = "Note")
  record Note(@NotBlank @Size(max = 2000) @Plain String text) {}

  @Schema(name = "Delivery")
  record Delivery(@Schema(required = true, minimum = "1") Long version) {}
}
