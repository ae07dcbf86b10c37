package org.anyuan.response.adapter.out.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.anyuan.common.json.StoredJson;
import org.anyuan.response.application.Templates;
import org.anyuan.response.domain.statement.Template;

/** {@code statements/templates.json}. */
@ApplicationScoped
public class TemplateFile implements Templates {
  private final List<Template> templates = read();

  private static List<Template> read() {
    try (var file = TemplateFile.class.getResourceAsStream("/statements/templates.json")) {
      if (file == null) {
        throw new IllegalStateException("no templates");
      }
      return List.copyOf(
          new StoredJson()
              .read(
                  new String(file.readAllBytes(), UTF_8), new TypeReference<List<Template>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Template> all() {
    return templates;
  }
}
