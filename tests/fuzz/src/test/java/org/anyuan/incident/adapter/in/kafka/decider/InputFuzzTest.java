package org.anyuan.incident.adapter.in.kafka.decider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A record of the decider's inputs: one that cannot be read must be told apart, not thrown. */
public class InputFuzzTest {
  private static final String[] TYPES = {
    AlarmSignal.getDescriptor().getFullName(), IncidentCommand.getDescriptor().getFullName()
  };

  /** The first byte chooses the type. */
  @FuzzTest
  public void input(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    var headers = new RecordHeaders();
    headers.add("ce_id", "1".getBytes(UTF_8));
    headers.add("ce_type", TYPES[bytes[0] & 1].getBytes(UTF_8));
    var value = Arrays.copyOfRange(bytes, 1, bytes.length);
    switch (InputCodec.read("demo", headers, value)) {
      case InputCodec.Understood understood -> {
        assertThat(understood.input().school().value()).isEqualTo("demo");
        assertThat(understood.input().at()).isNotNull();
      }
      case InputCodec.Poison poison -> assertThat(poison.reason()).isNotBlank();
    }
  }

  @FuzzTest
  public void headers(byte[] bytes) {
    var headers = new RecordHeaders();
    headers.add("ce_id", bytes);
    headers.add("ce_type", bytes);
    headers.add("ce_source", bytes);
    headers.add("ce_time", bytes);
    assertThat(CloudEventHeaders.read(headers).orElseThrow().time()).isNotNull();
    CloudEventHeaders.type(headers);
  }
}
