package org.anyuan.response.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.anyuan.proto.common.v1.Place;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.NoteAdded;
import org.anyuan.proto.incident.v1.SignalRef;
import org.anyuan.response.domain.publication.ProtectedFields.Field;
import org.junit.jupiter.api.Test;

class ReadProtectionTest {
  private static Incident.Builder incident() {
    return Incident.newBuilder()
        .setIncidentId("i-1")
        .setSchool(SchoolRef.newBuilder().setSchoolId("s-1").setRegionPath("/420000/420106/"));
  }

  private static IncidentEvent.Builder event(Incident.Builder incident) {
    return IncidentEvent.newBuilder().setEventId("e-1").setIncident(incident);
  }

  @Test
  void shouldTakeEveryPlaceDeviceAndTextOfTheIncident() {
    var incident =
        incident()
            .setText("有人持刀")
            .addDeviceIds("b1")
            .addPlaces(Place.newBuilder().setBuilding("明德楼").setFloor("3").setRoom("301"))
            .addSignals(
                SignalRef.newBuilder()
                    .setDeviceId("b2")
                    .setPlace(Place.newBuilder().setRoom("302")));
    var note = event(incident).setNoteAdded(NoteAdded.newBuilder().setText("王小明受伤")).build();
    // When
    var protection = ReadProtection.of(note).orElseThrow();
    // Then
    assertThat(protection.incident().value()).isEqualTo("i-1");
    var fields = protection.fields();
    assertThat(fields.of(Field.BUILDING)).containsExactly("明德楼");
    assertThat(fields.of(Field.FLOOR)).containsExactly("3");
    assertThat(fields.of(Field.ROOM)).containsExactlyInAnyOrder("301", "302");
    assertThat(fields.of(Field.DEVICE_ID)).containsExactlyInAnyOrder("b1", "b2");
    assertThat(fields.of(Field.TEXT)).containsExactlyInAnyOrder("有人持刀", "王小明受伤");
  }

  @Test
  void shouldTakeNothingWhereThereIsNothing() {
    assertThat(ReadProtection.of(event(incident()).build())).isEmpty();
    assertThat(ReadProtection.of(IncidentEvent.newBuilder().setEventId("e").build())).isEmpty();
  }
}
