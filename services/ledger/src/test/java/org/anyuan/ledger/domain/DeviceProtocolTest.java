package org.anyuan.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Arrays;
import org.anyuan.common.outcome.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeviceProtocolTest {
  @ParameterizedTest
  @CsvSource({
    "DC09, 1, 1",
    "DC09, ' 12ab ', 12AB",
    "DC09, 0123456789abcdef, 0123456789ABCDEF",
    "GB28181, 42010600001340000001, 42010600001340000001"
  })
  void shouldTakeAnAccountAsItsProtocolWritesIt(
      DeviceProtocol protocol, String given, String account) {
    assertThat(protocol.account(given)).contains(account);
  }

  @ParameterizedTest
  @CsvSource({
    "DC09,",
    "DC09, ''",
    "DC09, 12g4",
    "DC09, 0123456789abcdef0",
    "DC09, １２",
    "GB28181,",
    "GB28181, 4201060000134000000",
    "GB28181, 420106000013400000012",
    "GB28181, 4201060000134000000A",
    "HTTP, 12AB",
    "MQTT, 12AB",
    "ISAPI, 12AB"
  })
  void shouldNameTheAccountAsTheFieldAtFault(DeviceProtocol protocol, String given) {
    assertThatThrownBy(() -> protocol.account(given))
        .asInstanceOf(type(InvalidField.class))
        .returns("account", InvalidField::field);
  }

  @ParameterizedTest
  @EnumSource(
      value = DeviceProtocol.class,
      names = {"HTTP", "MQTT", "ISAPI"})
  void shouldNeedNoAccountWhereTheIdIsTheName(DeviceProtocol protocol) {
    assertThat(protocol.account(null)).isEmpty();
    assertThat(protocol.account(" ")).isEmpty();
  }

  /** The contract says the same names. */
  @Test
  void shouldHaveTheProtocolsOfTheContract() {
    var contract =
        Arrays.stream(org.anyuan.proto.ledger.v1.DeviceProtocol.values())
            .map(Enum::name)
            .filter(name -> !name.endsWith("UNSPECIFIED") && !name.equals("UNRECOGNIZED"));
    assertThat(Arrays.stream(DeviceProtocol.values()).map(own -> "DEVICE_PROTOCOL_" + own))
        .containsExactlyElementsOf(contract.toList());
  }
}
