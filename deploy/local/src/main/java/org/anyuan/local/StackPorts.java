package org.anyuan.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ports of the local stack.
 *
 * @param offset moves all of them, so that two stacks run side by side; up to 20000, they stay
 *     below the ports that the system gives to clients (from 32768 on Linux), which a part that
 *     restarts could find taken
 */
record StackPorts(int offset) {

  static final Map<String, Integer> SERVICES = services();

  static StackPorts fromEnvironment() {
    String offset = System.getenv().getOrDefault("ANYUAN_PORT_OFFSET", "0");
    return new StackPorts(Integer.parseInt(offset));
  }

  int kafka() {
    return 9092 + offset;
  }

  int kafkaController() {
    return 9093 + offset;
  }

  int postgresql() {
    return 5432 + offset;
  }

  int mqtt() {
    return 1883 + offset;
  }

  int mqttOverTls() {
    return 8883 + offset;
  }

  int of(String service) {
    return SERVICES.get(service) + offset;
  }

  /** Where alarm hears panels that speak DC-09, over TCP and UDP. */
  int dc09() {
    return 12009 + offset;
  }

  /** Where alarm hears devices that speak GB/T 28181, over TCP and UDP. */
  int sip() {
    return 5060 + offset;
  }

  String door() {
    return "http://127.0.0.1:" + of("console");
  }

  /** Each port over UDP with who needs it. */
  Map<String, Integer> udp(List<String> services) {
    return services.contains("alarm")
        ? Map.of("alarm's DC-09", dc09(), "alarm's SIP", sip())
        : Map.of();
  }

  /** Each port over TCP with who needs it. */
  Map<String, Integer> all(List<String> services) {
    Map<String, Integer> all = new LinkedHashMap<>();
    services.forEach(service -> all.put(service, of(service)));
    if (services.contains("alarm")) {
      all.put("alarm's DC-09", dc09());
      all.put("alarm's SIP", sip());
      all.put("alarm for mqtt", mqtt());
      all.put("alarm for mqtt over tls", mqttOverTls());
    }
    all.put("kafka", kafka());
    all.put("kafka's controller", kafkaController());
    all.put("postgresql", postgresql());
    return all;
  }

  private static Map<String, Integer> services() {
    Map<String, Integer> services = new LinkedHashMap<>();
    services.put("ledger", 8086);
    services.put("alarm", 8081);
    services.put("incident", 8082);
    services.put("patrol", 8083);
    services.put("response", 8084);
    services.put("lead", 8085);
    services.put("notify", 8087);
    services.put("console", 8080);
    return services;
  }
}
