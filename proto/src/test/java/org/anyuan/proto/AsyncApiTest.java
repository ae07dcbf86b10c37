package org.anyuan.proto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class AsyncApiTest {
  private static final Path DOCUMENT = Node.MODULE.resolve("../docs/asyncapi.yaml").normalize();
  private static final Path TOPICS_IN_CODE =
      Node.MODULE.resolve("../services/common/src/main/java/org/anyuan/common/topic/Topics.java");
  private static final Pattern TOPIC_IN_COMMENT = Pattern.compile("Topic (anyuan(?:\\.[a-z]+)+)");
  private static final Pattern TOPIC_CONSTANT = Pattern.compile("\"(anyuan(?:\\.[a-z]+)+)\"");

  private Map<String, Object> document;

  @BeforeEach
  void readDocument() throws IOException {
    document = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(DOCUMENT));
  }

  @Test
  void shouldFollowTheSchemaOfAsyncApi() {
    // When
    var check = Node.script("check-asyncapi.mjs", DOCUMENT.toString());

    // Then
    assertThat(check).isEqualTo(new Node.Result(0, ""));
  }

  @Test
  void shouldFindWhatTheSchemaForbids(@TempDir Path copy) throws IOException {
    // Given
    var broken = copy.resolve("asyncapi.yaml");
    Files.writeString(
        broken, Files.readString(DOCUMENT).replaceFirst("action: send", "action: shout"));

    // When
    var check = Node.script("check-asyncapi.mjs", broken.toString());

    // Then
    assertThat(check.exit()).isEqualTo(1);
    assertThat(check.output()).contains("/operations/sendAlarmSignal/action");
  }

  @Test
  void shouldDescribeTheTopicsThatTheContractsName() throws IOException {
    // Given
    var named = new TreeSet<String>();
    for (var file : Contracts.files()) {
      named.addAll(found(TOPIC_IN_COMMENT, Node.MODULE.resolve(file.getName())));
    }

    // When
    var described = topics();

    // Then
    assertThat(described).isEqualTo(named);
  }

  @Test
  void shouldDescribeTheTopicsOfTheCode() throws IOException {
    // When
    var constants = found(TOPIC_CONSTANT, TOPICS_IN_CODE);

    // Then
    assertThat(topics()).isEqualTo(constants);
  }

  @Test
  void shouldTakeEveryPayloadFromTheFileThatHasItsMessage() {
    // Given
    var fileOfMessage =
        Contracts.files().stream()
            .flatMap(
                file ->
                    file.getMessageTypes().stream()
                        .map(type -> Map.entry(type.getFullName(), "../proto/" + file.getName())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    for (var message : messages()) {
      // When
      var name = (String) message.get("name");

      // Then
      var schema = map(map(message, "payload"), "schema");
      assertThat(fileOfMessage).containsEntry(name, (String) schema.get("$ref"));
    }
  }

  @Test
  void shouldResolveEveryReference() {
    assertThat(references(document))
        .isNotEmpty()
        .allSatisfy(
            reference -> {
              if (reference.startsWith("#/")) {
                assertThat(resolve(reference)).as(reference).isNotNull();
              } else {
                assertThat(DOCUMENT.resolveSibling(reference)).isRegularFile();
              }
            });
  }

  /** The addresses without those that are made of another topic's name. */
  private Set<String> topics() {
    return map(document, "channels").values().stream()
        .map(channel -> (String) asMap(channel).get("address"))
        .filter(address -> !address.contains("{"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The messages of our own; a dead letter has any payload. */
  private List<Map<String, Object>> messages() {
    return map(map(document, "components"), "messages").values().stream()
        .map(AsyncApiTest::asMap)
        .filter(message -> !message.get("name").equals("DeadLetter"))
        .toList();
  }

  private Object resolve(String reference) {
    Object found = document;
    for (var step : reference.substring(2).split("/", -1)) {
      found = found == null ? null : asMap(found).get(step);
    }
    return found;
  }

  private static Set<String> references(Object node) {
    var found = new TreeSet<String>();
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            if (key.equals("$ref")) {
              found.add((String) value);
            } else {
              found.addAll(references(value));
            }
          });
    } else if (node instanceof Collection<?> list) {
      list.forEach(value -> found.addAll(references(value)));
    }
    return found;
  }

  private static Set<String> found(Pattern pattern, Path file) throws IOException {
    return pattern
        .matcher(Files.readString(file))
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Object> map(Map<String, Object> parent, String key) {
    return asMap(parent.get(key));
  }

  @SuppressWarnings(
      "unchecked") // A YAML document's keys are strings; another one would fail the test.
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }
}
